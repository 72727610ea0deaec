// However long a step of the clock is, the account comes to the same: random requests and random jumps, one account in
// one step each, the other second by second (facts sheet 6.6, 9.2).
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "dynamodb/describe.h"
#include "dynamodb/fixture.h"
#include "support/key_states.h"
#include "time/format.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

constexpr int kRounds = 6;
constexpr int kSteps = 40;

std::string sse(std::string_view key) {
  return Json{{"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}}.dump();
}

const char* const kMakeIndex = R"({"AttributeDefinitions": [{"AttributeName": "Year", "AttributeType": "N"}],
  "GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "ByYear", "Projection": {"ProjectionType": "ALL"},
    "KeySchema": [{"AttributeName": "Year", "KeyType": "HASH"}],
    "ProvisionedThroughput": {"ReadCapacityUnits": 2, "WriteCapacityUnits": 1}}}]})";

// Something that a person may do at any time; whether it is refused does not matter here.
void act(TestAccount& account, const std::vector<std::string>& keys, std::int64_t choice, std::int64_t which) {
  const std::string& key = keys[static_cast<std::size_t>(which) % keys.size()];
  const Json table = {{"TableName", "Music"}};
  switch (choice) {
    case 0: account.call("CreateTable", patched(music(), sse(key))); break;
    case 1: account.call("CreateTable", music()); break;
    case 2: account.call("DeleteTable", table); break;
    case 3: account.call("UpdateTable", update(sse(key))); break;
    case 4: account.call("UpdateTable", update(R"({"SSESpecification": {"Enabled": false}})")); break;
    case 5: account.call("UpdateTable", update(kMakeIndex)); break;
    case 6:
      account.call("UpdateTable", update(R"({"GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "ByYear"}}]})"));
      break;
    case 7: account.call("UpdateTable", update(R"({"TableClass": "STANDARD_INFREQUENT_ACCESS"})")); break;
    case 8: account.call("UpdateTable", update(R"({"WarmThroughput": {"ReadUnitsPerSecond": 20000}})")); break;
    case 9: account.call("CreateBackup", patched(table, R"({"BackupName": "Any"})")); break;
    case 10: test::disable_key(account.world, key); break;
    case 11: test::enable_key(account.world, key); break;
    case 12: test::revoke_grants(account.world, key); break;
    case 13: {
      const auto& backups = account.world.tables.backups;
      if (backups.empty()) break;
      account.call("RestoreTableFromBackup", {{"TargetTableName", "Copy"}, {"BackupArn", backups.begin()->first}});
      break;
    }
    default: account.call("UpdateTable", update(R"({"BillingMode": "PAY_PER_REQUEST"})")); break;
  }
}

Duration jump(RandomSource& random) {
  const Duration longest[] = {seconds(3), seconds(30), minutes(10), hours(2), days(8)};
  return milliseconds(random.between(0, longest[random.between(0, 4)].milliseconds));
}

void second_by_second(World& world, Duration span) {
  const Instant end = world.ground.now + span;
  while (world.ground.now + seconds(1) < end) advance_by(world, seconds(1));
  advance_to(world, end);
}

// Each second for a minute before and after whatever is due, and a quarter of an hour at a time where nothing is.
void watchfully(World& world, Duration span) {
  const Instant end = world.ground.now + span;
  Instant busy_until = world.ground.now + minutes(1);
  while (world.ground.now < end) {
    const Instant now = world.ground.now;
    const std::optional<Instant> due = world.ground.scheduler.next_due();
    if (due && *due - now <= minutes(1)) busy_until = std::max(busy_until, *due + minutes(1));
    Instant next = now + seconds(1);
    if (now >= busy_until) {
      next = now + minutes(15);
      if (due) next = std::min(next, *due + seconds(-60));
    }
    advance_to(world, std::min(next, end));
  }
}

// Everything of the account that a difference could show in.
std::string fingerprint(const World& world) {
  std::string text = iso_milliseconds(world.ground.now);
  for (const auto& [name, table] : world.tables.tables) {
    text += dynamodb::describe(table, world.ground.now).dump() + std::to_string(table->key.data_keys.size()) + "\n";
  }
  for (const auto& [arn, backup] : world.tables.backups) text += arn + "\n";
  for (const Task& task : world.ground.scheduler.tasks()) {
    text += joined({iso_milliseconds(task.due), " ", std::to_string(task.kind.index()), "\n"});
  }
  for (const kms::Grant& grant : world.keys.grants) text += grant.id + "\n";
  text += joined({std::to_string(world.ground.trail.size()), " events, ",
                  std::to_string(world.ground.random.drawn_blocks()), " blocks\n"});
  if (!world.ground.trail.empty()) {
    text += cloudtrail_record(world.ground.trail.at(world.ground.trail.size() - 1)).dump();
  }
  return text;
}

}  // namespace

// It would mean little if the walks never left the beaten track.
TEST_CASE("A jump and the same time second by second come to the same account", "[dynamodb][time]") {
  std::set<std::string> seen;
  for (int round = 0; round < kRounds; ++round) {
    INFO("round " << round);
    RandomSource random("jumps " + std::to_string(round));
    TestAccount in_one_step;
    const std::vector<std::string> keys = {in_one_step.make_key(), in_one_step.make_key()};
    TestAccount slowly = in_one_step;
    for (int step = 0; step < kSteps; ++step) {
      const std::int64_t choice = random.between(0, 14);
      const std::int64_t which = random.between(0, 1);
      const Duration span = jump(random);
      INFO("step " << step << ": action " << choice << ", then " << human_duration(span));
      act(in_one_step, keys, choice, which);
      act(slowly, keys, choice, which);
      advance_by(in_one_step.world, span);
      second_by_second(slowly.world, span);
      REQUIRE(fingerprint(in_one_step.world) == fingerprint(slowly.world));
      for (const auto& [name, table] : slowly.world.tables.tables) seen.emplace(name_of(table->status));
    }
  }
  for (const char* status : {"CREATING", "ACTIVE", "UPDATING", "INACCESSIBLE_ENCRYPTION_CREDENTIALS", "ARCHIVED"}) {
    INFO(status);
    CHECK(seen.contains(status));
  }
}

TEST_CASE("400 days in one step are 400 days watched second by second", "[dynamodb][time]") {
  for (int round = 0; round < 3; ++round) {
    INFO("round " << round);
    RandomSource random("years " + std::to_string(round));
    TestAccount account;
    const std::vector<std::string> keys = {account.make_key(), account.make_key()};
    account.call("CreateTable", patched(music(), sse(keys.front())));
    advance_by(account.world, minutes(2));
    const service::Caller alice = caller_by_access_key(account.world, "AKIAIOSFODNN7EXAMPLE");
    for (const std::string& key : keys) {
      const Json rotation = {{"KeyId", key}, {"RotationPeriodInDays", 90 + random.between(0, 270)}};
      REQUIRE(call(account.world, {"kms", "EnableKeyRotation", rotation, alice, 0}).outcome.ok());
    }
    for (int i = 0; i < 5; ++i) act(account, keys, random.between(3, 14), random.between(0, 1));
    // Whatever they did: a change is under way, a key is lost, another one goes.
    account.call("UpdateTable", update(sse(keys.back())));
    test::disable_key(account.world, keys[static_cast<std::size_t>(round) % 2]);
    const Json deletion = {{"KeyId", keys.back()}, {"PendingWindowInDays", 7 + random.between(0, 23)}};
    REQUIRE(call(account.world, {"kms", "ScheduleKeyDeletion", deletion, alice, 0}).outcome.ok());

    TestAccount watched = account;
    const std::size_t events = account.world.ground.trail.size();
    advance_by(account.world, days(400));
    watchfully(watched.world, days(400));
    CHECK(fingerprint(account.world) == fingerprint(watched.world));
    CHECK(account.world.ground.trail.size() > events);  // the key has rotated, and the other is gone
  }
}
