#include "views/lost_key.h"

#include <catch2/catch_test_macros.hpp>

#include "views/account.h"
#include "views/tables.h"

namespace keyturn {

using namespace views;

namespace {

std::optional<LostKey> lost(const World& world) { return table_overview(world, "Music")->lost_key; }

bool helps_with(const World& world, const std::string& words) {
  return lost(world) && lost(world)->help.find(words) != std::string::npos;
}

}  // namespace

// Facts sheet 9.2.
TEST_CASE("A lost key shows when DynamoDB found out, not when it was disabled", "[views][lost_key]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_under_key(world, "Music", key);
  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", key}}).ok());
  advance_by(world, minutes(5));
  CHECK_FALSE(lost(world).has_value());

  advance_by(world, hours(2));
  REQUIRE(lost(world).has_value());
  CHECK(lost(world)->key_id == key);
  CHECK(helps_with(world, "Enable the key."));
  CHECK(lost(world)->meaning.find("DynamoDB archives it") != std::string::npos);
  const std::vector<Pair> facts = table_overview(world, "Music")->encryption_facts;
  CHECK(facts.back().label == "InaccessibleEncryptionDateTime");
  CHECK(facts.back().value.starts_with("5 January 2026, "));

  REQUIRE(tests::call(world, "kms", "EnableKey", {{"KeyId", key}}).ok());
  CHECK(helps_with(world, "The key can be used again."));
  advance_by(world, hours(2));
  CHECK_FALSE(lost(world).has_value());
  CHECK(table_overview(world, "Music")->status.word == "ACTIVE");
}

TEST_CASE("What helps follows the state of the lost key", "[views][lost_key][ScheduleKeyDeletion]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_under_key(world, "Music", key);
  REQUIRE(tests::call(world, "kms", "ScheduleKeyDeletion", {{"KeyId", key}, {"PendingWindowInDays", 30}}).ok());
  advance_by(world, hours(2));
  CHECK(helps_with(world, "Cancel the deletion of the key before 4 February 2026"));
  REQUIRE(tests::call(world, "kms", "CancelKeyDeletion", {{"KeyId", key}}).ok());
  CHECK(helps_with(world, "Enable the key."));

  advance_by(world, days(8));
  REQUIRE(table_overview(world, "Music")->status.word == "ARCHIVED");
  CHECK(helps_with(world, "restore the backup to a new table"));
  CHECK(lost(world)->meaning.find("left as a backup") != std::string::npos);
  REQUIRE(tests::call(world, "kms", "ScheduleKeyDeletion", {{"KeyId", key}, {"PendingWindowInDays", 7}}).ok());
  advance_by(world, days(8));
  CHECK(helps_with(world, "KMS has deleted the key."));
  CHECK(lost(world)->key_id.empty());
}

}  // namespace keyturn
