#include "views/event_history.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"
#include "views/events.h"

namespace keyturn {

using namespace views;

namespace {

constexpr const char* kGuideKeyId = "abcd1234-abcd-1234-a123-ab1234a1b234";

std::vector<std::string> names(const World& world, const EventFilter& filter) {
  std::vector<std::string> found;
  for (const ThreadedEvent& event : event_history(world, filter)) {
    found.push_back(world.ground.trail.at(event.index).name);
  }
  return found;
}

// Books by Alice under the AWS owned key, Music under the AWS managed one, and a lookup by the developer that is read.
World account() {
  World world = default_world();
  tests::create_active(world, "Books", Encryption::AwsOwned);
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const service::Caller mateo = caller_by_access_key(world, "AKIADEVELOPEREXAMPLE");
  REQUIRE(call(world, {"kms", "ListKeys", Json::object(), mateo, 0}).outcome.ok());
  REQUIRE_FALSE(call(world, {"kms", "CreateKey", Json::object(), mateo, 0}).outcome.ok());
  return world;
}

}  // namespace

TEST_CASE("Events come in threads, the latest first, each call before what it caused", "[views][event_history]") {
  const World world = account();
  const std::vector<ThreadedEvent> all = event_history(world, {});
  REQUIRE(all.size() == world.ground.trail.size());
  CHECK(world.ground.trail.at(all[0].index).name == "CreateKey");
  CHECK(world.ground.trail.at(all[1].index).name == "ListKeys");
  CHECK(world.ground.trail.at(all[2].index).name == "CreateTable");
  CHECK(all[2].depth == 0);
  CHECK(all[3].depth == 1);
  CHECK(world.ground.trail.at(all[3].index).name == "DescribeKey");
  CHECK(world.ground.trail.at(all.back().index).name == "CreateTable");
}

TEST_CASE("A call whose cause is filtered out is not indented", "[views][event_history]") {
  EventFilter filter;
  filter.origin = EventOrigin::DynamoDb;
  for (const ThreadedEvent& event : event_history(account(), filter)) CHECK(event.depth == 0);
}

TEST_CASE("Each filter finds what it names", "[views][event_history]") {
  const World world = account();
  CHECK(names(world, {.words = "createtable books"}) == std::vector<std::string>{"CreateTable"});
  CHECK(names(world, {.words = "accessdenied"}) == std::vector<std::string>{"CreateKey"});
  CHECK(names(world, {.words = "no such thing"}).empty());
  CHECK(names(world, {.user = "Mateo"}) == std::vector<std::string>{"CreateKey", "ListKeys"});
  CHECK(names(world, {.user = "Mateo", .kind = EventKind::Reads}) == std::vector<std::string>{"ListKeys"});
  CHECK(names(world, {.user = "Mateo", .kind = EventKind::Changes}) == std::vector<std::string>{"CreateKey"});
  CHECK(names(world, {.source = "dynamodb.amazonaws.com"}) == std::vector<std::string>{"CreateTable", "CreateTable"});
  const std::vector<std::string> for_us = names(world, {.origin = EventOrigin::DynamoDb});
  CHECK(for_us == std::vector<std::string>{"DescribeKey", "CreateGrant", "CreateGrant", "GenerateDataKey"});
  CHECK(names(world, {.origin = EventOrigin::People}).size() == world.ground.trail.size() - for_us.size());
}

TEST_CASE("A key's alias finds what was done with the key", "[views][event_history]") {
  const World world = account();
  CHECK(names(world, {.words = "alias/aws/dynamodb"}).size() == 4);
  CHECK(names(world, {.words = kGuideKeyId}).size() == 4);
  CHECK(key_events(world, kGuideKeyId).size() == 4);
}

TEST_CASE("What KMS does by itself is told apart from what DynamoDB does", "[views][event_history][RotateKey]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  REQUIRE(tests::call(world, "kms", "RotateKeyOnDemand", {{"KeyId", key}}).ok());
  advance_by(world, minutes(5));
  const std::vector<ThreadedEvent> found = event_history(world, {.origin = EventOrigin::Kms});
  REQUIRE(found.size() == 1);
  CHECK(event_row(world, found[0]).name == "RotateKey");
  CHECK(event_row(world, found[0]).caller == "AWS KMS");
  CHECK(names(world, {.origin = EventOrigin::DynamoDb}).empty());
}

TEST_CASE("The time range ends with what CloudTrail keeps", "[views][event_history]") {
  World world = account();
  const std::size_t all = world.ground.trail.size();
  advance_by(world, hours(2));
  CHECK(names(world, {.span = EventSpan::LastHour}).empty());
  CHECK(names(world, {.span = EventSpan::LastDay}).size() == all);
  advance_by(world, days(6));
  CHECK(names(world, {.span = EventSpan::LastDay}).empty());
  CHECK(names(world, {.span = EventSpan::LastWeek}).size() == all);
  advance_by(world, days(89));
  CHECK(names(world, {}).empty());
}

TEST_CASE("An event tells what it was about, what caused it and what it caused", "[views][events]") {
  const World world = account();
  const std::vector<ThreadedEvent> all = event_history(world, {.words = "Music"});
  REQUIRE(all.size() == 1);
  const trail::Event& create = world.ground.trail.at(all[0].index);
  const EventDetails details = *event_details(world, create.number);
  CHECK(details.name == "CreateTable");
  REQUIRE(details.resources.size() == 1);
  CHECK(details.resources[0] == EventResource{"Music", "Music", {}});
  CHECK_FALSE(details.cause.has_value());
  REQUIRE(details.caused.size() == 4);
  CHECK(details.command ==
        "aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventId,AttributeValue=" + create.id);
  CHECK(Json::parse(details.record)["eventID"] == create.id);

  const EventDetails grant = *event_details(world, details.caused[1].number);
  CHECK(grant.name == "CreateGrant");
  CHECK(grant.cause->number == create.number);
  CHECK(grant.resources[0] == EventResource{"alias/aws/dynamodb", {}, kGuideKeyId});
  CHECK_FALSE(event_details(world, 9999).has_value());
}

// Facts sheet 11.1: data events are no part of the event history.
TEST_CASE("A call that an item's request caused says that its cause is not in the history",
          "[views][events][Decrypt]") {
  World world = account();
  advance_by(world, hours(1));
  const Json item = {{"Artist", {{"S", "A"}}}, {"SongTitle", {{"S", "B"}}}};
  REQUIRE(tests::call(world, "dynamodb", "PutItem", {{"TableName", "Music"}, {"Item", item}}).ok());
  const std::vector<ThreadedEvent> found = event_history(world, {.words = "Decrypt"});
  REQUIRE(found.size() == 1);
  const EventDetails details = *event_details(world, world.ground.trail.at(found[0].index).number);
  CHECK(details.is_cause_unseen);
  CHECK_FALSE(details.cause.has_value());
}

}  // namespace keyturn
