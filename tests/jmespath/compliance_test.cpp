// The official cases of JMESPath, as its JavaScript library carries them (scripts/third_party.txt).
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <vector>

#include "base/text.h"
#include "cli/query/query.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

Json cases_of(const std::string& path) {
  std::ifstream stream(path);
  return Json::parse(stream);
}

std::vector<std::string> files() {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(KEYTURN_JMESPATH_CASES)) {
    if (entry.path().extension() == ".json") found.push_back(entry.path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

// What is answered: a value, or an error.
std::optional<Json> answered(const std::string& expression, const Json& given) {
  const QueryCompilation compilation = compile_query(expression);
  if (!compilation.query) return std::nullopt;
  Evaluation evaluation = compilation.query->evaluate(given);
  return evaluation.error ? std::nullopt : std::optional(std::move(evaluation.value));
}

std::string shown(const std::optional<Json>& answer) { return answer ? answer->dump() : "an error"; }

}  // namespace

TEST_CASE("Queries answer as the official cases of JMESPath say", "[query]") {
  int asked = 0;
  std::vector<std::string> differing;
  for (const std::string& path : files()) {
    for (const Json& group : cases_of(path)) {
      for (const Json& entry : group["cases"]) {
        if (!entry.contains("result") && !entry.contains("error")) continue;  // for measuring speed
        const std::string expression = entry["expression"].get<std::string>();
        const std::optional<Json> wanted = entry.contains("error") ? std::nullopt : std::optional(entry["result"]);
        const std::optional<Json> found = answered(expression, group["given"]);
        ++asked;
        const bool same = found.has_value() == wanted.has_value() && (!found || *found == *wanted);
        if (!same) differing.push_back(joined({expression, ": ", shown(found), ", not ", shown(wanted)}));
      }
    }
  }
  CHECK(asked > 700);
  CHECK(join(differing, "\n") == "");
}
