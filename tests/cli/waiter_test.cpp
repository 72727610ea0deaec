// https://docs.aws.amazon.com/cli/latest/reference/dynamodb/wait/table-exists.html: every 20 seconds, at most 25 times.
#include <catch2/catch_test_macros.hpp>

#include "cli/session_fixture.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

const Answer kNotFound = error_answer("com.amazonaws.dynamodb.v20120810#ResourceNotFoundException", "not found");

}  // namespace

TEST_CASE_METHOD(SessionFixture, "wait table-exists asks every 20 seconds until the table is ACTIVE", "[cli][wait]") {
  endpoint.answers = {kNotFound, table_answer("CREATING"), table_answer("ACTIVE")};
  const Outcome outcome = session.run("aws dynamodb wait table-exists --table-name Music");
  CHECK(outcome.chunks.empty());
  CHECK(outcome.exit_status == 0);
  CHECK(endpoint.sent.size() == 3);
  CHECK(endpoint.pauses == std::vector<double>{20, 20});
}

TEST_CASE_METHOD(SessionFixture, "wait table-not-exists ends when the table is gone", "[cli][wait]") {
  endpoint.answers = {table_answer("DELETING"), kNotFound};
  CHECK(session.run("aws dynamodb wait table-not-exists --table-name Music").exit_status == 0);
  CHECK(endpoint.sent.size() == 2);
}

TEST_CASE_METHOD(SessionFixture, "A waiter gives up after 25 attempts and says what it last saw", "[cli][wait]") {
  endpoint.answers = {kNotFound};
  const Outcome outcome = session.run("aws dynamodb wait table-exists --table-name Music");
  CHECK(outcome.text(Stream::Error) ==
        "\naws: [ERROR]: Waiter TableExists failed: Max attempts exceeded. Previously accepted state: Matched expected "
        "service error code: ResourceNotFoundException\n");
  CHECK(outcome.exit_status == 255);
  CHECK(endpoint.sent.size() == 25);
  CHECK(endpoint.pauses.size() == 24);
}

TEST_CASE_METHOD(SessionFixture, "Any other error ends a waiter at once", "[cli][wait]") {
  endpoint.answers = {error_answer("AccessDeniedException", "User is not authorized")};
  const Outcome outcome = session.run("aws dynamodb wait table-exists --table-name Music");
  CHECK(
      outcome.text(Stream::Error) ==
      "\naws: [ERROR]: Waiter TableExists failed: An error occurred (AccessDeniedException): User is not authorized\n");
  CHECK(outcome.exit_status == 255);
}
