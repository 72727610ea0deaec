// The guide itself is the test: "Managing Encrypted Tables" of the Amazon DynamoDB Developer Guide (API Version
// 2012-08-10). Its commands are run exactly as they stand in the text, and the SSEDescription that it prints must be
// what is there in the end.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/text.h"
#include "cli/session.h"
#include "support/source_tree.h"
#include "support/transcript_runner.h"
#include "world/cli_endpoint.h"
#include "world/world.h"

using namespace keyturn;

namespace {

struct Guide {
  std::vector<std::string> commands;
  std::vector<Json> sse_descriptions;
};

// The object behind `"SSEDescription":`; the guide's excerpt goes on with a stray brace.
Json object_in(std::string_view line) {
  const std::size_t begin = line.find('{');
  const std::size_t end = line.find('}');
  return Json::parse(line.substr(begin, end - begin + 1), nullptr, false);
}

Guide read_guide() {
  Guide guide;
  for (const std::string& line :
       split(test::read_file(test::in_source_tree("tests/guide/managing-encrypted-tables.txt")), '\n')) {
    const std::string_view text = trimmed(line);
    if (text.substr(0, 4) == "aws ") guide.commands.emplace_back(text);
    if (text.substr(0, 16) == "\"SSEDescription\"") guide.sse_descriptions.push_back(object_in(text));
  }
  return guide;
}

struct Account {
  World world = default_world();
  WorldEndpoint endpoint{world, "aws-cli/2.38.1"};
  cli::Session session{endpoint};

  // Runs a command of the guide and lets what it begins come to its end.
  void settle(const std::string& command) {
    const cli::Outcome outcome = session.run(command);
    CAPTURE(command, outcome.text(cli::Stream::Error));
    REQUIRE(outcome.exit_status == 0);
    advance_by(world, minutes(30));
  }

  Json sse_description() {
    const cli::Outcome outcome = session.run("aws dynamodb describe-table --table-name Music");
    const Json answer = Json::parse(outcome.text(cli::Stream::Out), nullptr, false);
    REQUIRE(answer.contains("Table"));
    CHECK(answer["Table"]["TableStatus"] == "ACTIVE");
    return answer["Table"].value("SSEDescription", Json());
  }
};

bool is_same(const Json& a, const Json& b) {  // the order of members does not count
  if (!a.is_object() || !b.is_object() || a.size() != b.size()) return a == b;
  for (const auto& [key, value] : a.items()) {
    if (!b.contains(key) || b[key] != value) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("The guide's commands do what the guide says, run as they stand in it", "[guide][CreateTable][UpdateTable]") {
  const Guide guide = read_guide();
  REQUIRE(guide.commands.size() == 4);
  REQUIRE(guide.sse_descriptions.size() == 2);

  SECTION("a table is created with the AWS owned key and has no SSEDescription") {
    Account account;
    account.settle(guide.commands[0]);
    CHECK(account.sse_description().is_null());
  }
  SECTION("a table is created with the AWS managed key") {
    Account account;
    account.settle(guide.commands[1]);
    CHECK(is_same(account.sse_description(), guide.sse_descriptions[0]));
  }
  SECTION("its key is changed to the AWS owned one and back") {
    Account account;
    account.settle(guide.commands[1]);
    account.settle(guide.commands[2]);
    CHECK(account.sse_description().is_null());
    account.settle(guide.commands[3]);
    CHECK(is_same(account.sse_description(), guide.sse_descriptions[1]));
  }
  SECTION("a table with the AWS owned key gets the AWS managed one") {
    Account account;
    account.settle(guide.commands[0]);
    account.settle(guide.commands[3]);
    CHECK(is_same(account.sse_description(), guide.sse_descriptions[1]));
  }
}

TEST_CASE("Each of the guide's commands carries a note about how its collapsed lines were read", "[guide]") {
  for (const std::string& command : read_guide().commands) {
    Account account;
    CAPTURE(command);
    CHECK_FALSE(account.session.run(command).text(cli::Stream::Note).empty());
  }
}
