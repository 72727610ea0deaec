#include "views/read_trouble.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

namespace {

struct Fixture : tests::MusicAccount {
  std::string key = tests::create_key(world, "alias/app");
  Fixture() { tests::create_under_key(world, "Music", key); }

  Result<Json> scan() { return tests::call(world, "dynamodb", "Scan", {{"TableName", "Music"}}); }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "A read that fails for its key says what helps, before and after DynamoDB found out",
                 "[views][read_trouble][Scan]") {
  CHECK(scan().ok());
  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", key}}).ok());
  CHECK(scan().ok());  // DynamoDB still has the table key
  advance_by(world, minutes(6));
  const Result<Json> failed = scan();
  REQUIRE_FALSE(failed.ok());
  const Advice early = advice_on(world, table(), failed.error());
  CHECK(early.text == "Enable the key, then try again: nothing is lost.");
  CHECK(early.key_id == key);
  advance_by(world, hours(2));
  const Advice late = advice_on(world, table(), scan().error());
  CHECK(late.text.find("Enable the key. DynamoDB finds out by itself") == 0);
  CHECK(late.key_id == key);
}

TEST_CASE_METHOD(Fixture, "A key that waits for its deletion has to be rescued first", "[views][read_trouble]") {
  REQUIRE(tests::call(world, "kms", "ScheduleKeyDeletion", {{"KeyId", key}}).ok());
  advance_by(world, minutes(6));
  const Result<Json> failed = scan();
  REQUIRE_FALSE(failed.ok());
  CHECK(advice_on(world, table(), failed.error()).text.find("Cancel the deletion of the key before ") == 0);
}

TEST_CASE_METHOD(Fixture, "Errors that have nothing to do with the key lead to no key", "[views][read_trouble]") {
  CHECK(advice_on(world, table(), {"ValidationException", "One or more parameter values were invalid"}).text.empty());
  const Advice clash = advice_on(world, table(), {"ConditionalCheckFailedException", "The conditional request failed"});
  CHECK_FALSE(clash.text.empty());
  CHECK(clash.key_id.empty());
}

TEST_CASE("Items can be used while the service would take the call", "[views][read_trouble][Scan]") {
  World world = default_world();
  tests::create(world, "Music", Encryption::AwsOwned);
  const auto agrees = [&] {
    const bool taken = tests::call(world, "dynamodb", "Scan", {{"TableName", "Music"}}).ok();
    return can_use_items(*world.tables.find("Music")).allowed == taken;
  };
  CHECK(can_use_items(*world.tables.find("Music")).reason == "The table is being created");
  CHECK(agrees());
  advance_by(world, minutes(1));
  CHECK(agrees());
  REQUIRE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Music"}}).ok());
  CHECK(can_use_items(*world.tables.find("Music")).reason == "The table is being deleted");
  CHECK(agrees());
}

}  // namespace keyturn
