#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "cli/session_fixture.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

using Names = std::vector<std::string>;

struct Fixture : SessionFixture {
  Names offered(std::string_view line) {
    Names names;
    for (const Suggestion& suggestion : session.complete(line, line.size()).suggestions)
      names.push_back(suggestion.text);
    return names;
  }
  bool offers(std::string_view line, const std::string& text) {
    const Names names = offered(line);
    return std::find(names.begin(), names.end(), text) != names.end();
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "What is to be explained is completed as if it were to be run",
                 "[cli][completion][explain]") {
  CHECK(offered("keyturn ") == Names{"explain", "help"});
  CHECK(offered("keyturn explain ") == Names{"aws"});
  CHECK(offered("keyturn explain aws dynamodb create-t") == Names{"create-table"});
  CHECK(offers("keyturn explain aws kms encrypt --", "--key-id"));
  CHECK(offered("keyturn help ").empty());
  CHECK(offered("keyturn explain ls ").empty());
}

TEST_CASE_METHOD(Fixture, "Tab offers services, operations and options that are not there yet", "[cli][completion]") {
  CHECK(offered("aws dy") == Names{"dynamodb", "dynamodbstreams"});
  CHECK(offered("aws dynamodb create-t") == Names{"create-table"});
  CHECK(offered("aws dynamodb create-table --table-name T --ta") == Names{"--tags", "--table-class"});
  CHECK_FALSE(offers("aws dynamodb list-tables --", "--limit"));
  CHECK(offered("aws dynamodb wait table-") == Names{"table-exists", "table-not-exists"});
  CHECK(offered("aws --region us-w") == Names{"us-west-1", "us-west-2"});
  CHECK(offered("aws dynamodb nope ").empty());
}

TEST_CASE_METHOD(Fixture, "Tab offers what exists in the account", "[cli][completion]") {
  CHECK(offered("aws dynamodb describe-table --table-name ") == Names{"Albums", "Music"});
  CHECK(offered("aws dynamodb describe-table --table-name Mu") == Names{"Music"});
  CHECK(offers("aws kms describe-key --key-id ", "alias/app"));
}

TEST_CASE_METHOD(Fixture, "Tab offers values of enumerations and members of shorthand", "[cli][completion]") {
  CHECK(offers("aws dynamodb create-table --billing-mode ", "PAY_PER_REQUEST"));
  CHECK(offered("aws dynamodb update-table --sse-specification En") == Names{"Enabled="});
  CHECK(offered("aws dynamodb update-table --sse-specification Enabled=t") == Names{"Enabled=true"});
  CHECK(offers("aws dynamodb update-table --sse-specification Enabled=true,", "Enabled=true,SSEType="));
  CHECK(offers("aws dynamodb update-table --sse-specification Enabled=true,SSEType=", "Enabled=true,SSEType=KMS"));
  CHECK_FALSE(offers("aws dynamodb update-table --sse-specification Enabled=true,", "Enabled=true,Enabled="));
}

TEST_CASE_METHOD(Fixture, "A suggestion replaces the word under the cursor", "[cli][completion]") {
  const Completion completion = session.complete("aws dynamodb cre", 16);
  CHECK(completion.start == 13);
  CHECK(session.complete("aws ", 4).start == 4);
  CHECK(offered("hi") == Names{"history"});
}
