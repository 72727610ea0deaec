#include "views/tables_by_key.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"
#include "views/cost.h"

namespace keyturn {

using namespace views;

TEST_CASE("Tables are grouped by the key that encrypts them, the AWS owned key first, then by letter",
          "[views][tables_by_key]") {
  World world = default_world();
  CHECK(tables_by_key(world).empty());
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_under_key(world, "Zebras", key);
  for (const char* name : {"A", "B", "C", "D"}) tests::create_active(world, name, Encryption::AwsOwned);
  tests::create_active(world, "Music", Encryption::AwsManaged);
  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", key}}).ok());
  const std::vector<KeyGroup> groups = tables_by_key(world);
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].name == "AWS owned key");
  CHECK(groups[0].tag.letter.empty());
  CHECK(groups[0].tables == 4);
  CHECK(groups[0].first == std::vector<std::string>{"A", "B", "C"});
  CHECK(groups[1].name == "alias/aws/dynamodb");
  CHECK(groups[1].tag.letter == "A");
  CHECK(groups[2].name == "alias/app");
  CHECK(groups[2].tag.letter == "B");
  CHECK(groups[2].status == Status{Tone::Stopped, "Disabled"});
  CHECK(groups[2].kind == "Customer managed");
}

TEST_CASE("A table whose key was deleted still shows under it", "[views][tables_by_key][ScheduleKeyDeletion]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_under_key(world, "Music", key);
  REQUIRE(tests::call(world, "kms", "ScheduleKeyDeletion", {{"KeyId", key}, {"PendingWindowInDays", 7}}).ok());
  advance_by(world, days(8));
  const std::vector<KeyGroup> groups = tables_by_key(world);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].status == Status{Tone::Error, "Deleted"});
  CHECK(groups[0].name == key);
}

// Facts sheet 12.
TEST_CASE("The cost so far names what was used and what it comes to", "[views][cost]") {
  World world = default_world();
  Cost cost = cost_so_far(world);
  CHECK(cost.month == "January 2026");
  CHECK(cost.total == "$0.00");
  CHECK(cost.lines.empty());
  tests::create_key(world, "alias/app");
  advance_by(world, hours(74));  // a tenth of January's 744 hours, but for a part of one
  cost = cost_so_far(world);
  REQUIRE_FALSE(cost.lines.empty());
  CHECK(cost.lines[0].item == "Customer managed keys");
  CHECK(cost.lines[0].quantity == "0.09946 key-months");
  CHECK(cost.lines[0].amount == "$0.099462");
  CHECK(cost.total == "$0.099462");
}

}  // namespace keyturn
