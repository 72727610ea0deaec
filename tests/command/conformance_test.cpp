// The recorded answers of the real AWS CLI, built only where they are at hand: KEYTURN_CONFORMANCE names the file, else
// ../shared/conformance/cli/dev.jsonl beside the repository. stdout, stderr, exit status and requests must be equal.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "assets/assets.h"
#include "base/json.h"
#include "cli/help/texts.h"
#include "command/replay.h"
#include "support/source_tree.h"

using namespace keyturn;

namespace {

// The cases that tests/conformance/exceptions.md gives reasons for.
std::set<std::string> exceptions() {
  std::ifstream file(keyturn::test::in_source_tree("tests/conformance/exceptions.md"));
  std::set<std::string> ids;
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t end = line.find(" |", 2);
    if (line.starts_with("| ") && line.find('-') < end) ids.insert(line.substr(2, end - 2));
  }
  return ids;
}

std::string cases_path() {
  const char* named = std::getenv("KEYTURN_CONFORMANCE");
  return named != nullptr ? named : keyturn::test::in_source_tree("../shared/conformance/cli/dev.jsonl");
}

// JSON equality in which the order of members does not count.
bool is_same(const Json& a, const Json& b) {
  if (a.is_object() && b.is_object()) {
    if (a.size() != b.size()) return false;
    for (const auto& [key, value] : a.items()) {
      if (!b.contains(key) || !is_same(value, b[key])) return false;
    }
    return true;
  }
  if (a.is_array() && b.is_array()) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (!is_same(a[i], b[i])) return false;
    }
    return true;
  }
  return a == b;
}

bool agrees(const Json& recorded, const Json& result) {
  for (const char* member : {"stdout", "stderr", "rc"}) {
    if (recorded[member] != result[member]) return false;
  }
  return !recorded.contains("sent") || is_same(recorded["sent"], result["sent"]);
}

}  // namespace

TEST_CASE("The CLI answers as the real one was recorded to", "[conformance]") {
  std::ifstream file(cases_path());
  REQUIRE(file);
  std::set<std::string> excepted = exceptions();
  // Without groff's patterns, which come with its package, lines of help end elsewhere.
  const bool parts_words = !cli::HelpTexts(assets::help_text).hyphenation().parts_of("hyphenation").empty();
  if (!parts_words) WARN("groff-base was not there when this was built: help pages are not compared");
  std::set<std::string> differing;
  std::map<std::string, std::pair<int, int>> groups;  // agreeing, all
  std::string line;
  while (std::getline(file, line)) {
    const Json recorded = Json::parse(line, nullptr, false);
    REQUIRE(recorded.is_object());
    const bool agreed = agrees(recorded, command::replay_case(recorded));
    auto& group = groups[recorded["group"].get<std::string>()];
    group.first += agreed ? 1 : 0;
    ++group.second;
    if (!agreed && (parts_words || recorded["group"] != "help")) differing.insert(recorded["id"].get<std::string>());
  }
  REQUIRE(groups.size() > 10);
  for (const auto& [name, count] : groups) UNSCOPED_INFO(name << ": " << count.first << " of " << count.second);
  if (!parts_words) std::erase_if(excepted, [](const std::string& id) { return id.starts_with("help-"); });
  CHECK(differing == excepted);
}
