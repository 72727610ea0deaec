#include "views/events.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

TEST_CASE("A table under the AWS owned key has no events of KMS", "[views][events]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  const std::vector<EventRow> rows = table_events(world, "Music");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].name == "CreateTable");
  CHECK(rows[0].service == "dynamodb");
  CHECK(rows[0].depth == 0);
  CHECK(rows[0].error.empty());
}

// Facts sheet 11.3: what DynamoDB asks of KMS for a create.
TEST_CASE("A table under a KMS key shows what DynamoDB asked of KMS, below the call that caused it",
          "[views][events]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const std::vector<EventRow> rows = table_events(world, "Music");
  REQUIRE(rows.size() >= 3);
  CHECK(rows[0].name == "CreateTable");
  bool has_grant = false;
  bool has_data_key = false;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CHECK(rows[i].service == "kms");
    CHECK(rows[i].depth == 1);
    CHECK(rows[i].caller.find("DynamoDB") == 0);
    has_grant = has_grant || rows[i].name == "CreateGrant";
    has_data_key = has_data_key || rows[i].name == "GenerateDataKey";
  }
  CHECK(has_grant);
  CHECK(has_data_key);
}

TEST_CASE("The latest call stands first, refused ones with their error", "[views][events]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  tests::create_active(world, "Books", Encryption::AwsOwned);
  REQUIRE_FALSE(
      tests::call(world, "dynamodb", "UpdateTable", change_encryption_params("Music", Encryption::AwsOwned)).ok());
  const std::vector<EventRow> rows = table_events(world, "Music");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].name == "UpdateTable");
  CHECK(rows[0].error == "ValidationException");
  CHECK(rows[1].name == "CreateTable");
}

TEST_CASE("An event's record is CloudTrail's", "[views][events]") {
  World world = default_world();
  tests::create(world, "Music", Encryption::AwsOwned);
  const Json record = Json::parse(event_record(world, table_events(world, "Music")[0].number), nullptr, false);
  REQUIRE(record.is_object());
  CHECK(record["eventName"] == "CreateTable");
  CHECK(record["eventSource"] == "dynamodb.amazonaws.com");
  CHECK(record["requestParameters"]["tableName"] == "Music");
  CHECK(event_record(world, 999999).empty());
}

}  // namespace keyturn
