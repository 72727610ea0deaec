#include "views/pictures/life.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "views/pictures/music.h"

namespace keyturn {

using namespace views;

namespace {

using Labels = std::vector<std::string>;

const LifeLane* lane(const Life& life, const std::string& name) {
  const auto found =
      std::find_if(life.lanes.begin(), life.lanes.end(), [&](const LifeLane& one) { return one.name == name; });
  return found == life.lanes.end() ? nullptr : &*found;
}

Labels labels(const Life& life, const std::string& name) {
  const LifeLane* const found = lane(life, name);
  REQUIRE(found != nullptr);
  Labels list;
  for (const LifeBar& bar : found->bars) list.push_back(bar.label);
  return list;
}

Life life(const tests::Music& account) { return life_of(account.world, "Music").value(); }

}  // namespace

TEST_CASE("A table that is being made has one bar, and its becoming ACTIVE is ahead", "[views][pictures]") {
  World world = default_world();
  tests::create(world, "Music", Encryption::AwsOwned);
  const Life making = life_of(world, "Music").value();
  CHECK(labels(making, "Table Music") == Labels{"CREATING"});
  REQUIRE(making.ahead.size() == 1);
  CHECK(making.ahead[0].text == "Music becomes ACTIVE");
  advance_by(world, minutes(1));
  const Life made = life_of(world, "Music").value();
  CHECK(labels(made, "Table Music") == Labels{"CREATING", "ACTIVE"});
  CHECK(labels(made, "Encrypted under") == Labels{"AWS owned key"});
  CHECK(made.ahead.empty());
}

TEST_CASE("Between the loss of a key and the table that shows it lies a gap", "[views][pictures][DisableKey]") {
  tests::Music account;
  account.call_key("DisableKey");
  const Instant lost = account.world.ground.now;
  advance_by(account.world, minutes(1));
  const Life unnoticed = life(account);
  REQUIRE(unnoticed.gap.has_value());
  CHECK(unnoticed.gap->goes_on);
  CHECK(unnoticed.gap->from == lost);
  CHECK(labels(unnoticed, "KMS key B") == Labels{"Enabled", "Disabled"});
  CHECK(labels(unnoticed, "Table Music") == Labels{"CREATING", "ACTIVE"});

  advance_by(account.world, hours(2));
  const Life noticed = life(account);
  CHECK(labels(noticed, "Table Music") == Labels{"CREATING", "ACTIVE", "INACCESSIBLE_ENCRYPTION_CREDENTIALS"});
  REQUIRE(noticed.gap.has_value());
  CHECK_FALSE(noticed.gap->goes_on);
  CHECK(noticed.gap->to == account.world.tables.find("Music")->key_loss.inaccessible_since);
  CHECK(noticed.words.find("until the table shows it") != std::string::npos);

  account.call_key("EnableKey");
  advance_by(account.world, hours(2));
  const Life back = life(account);
  CHECK(labels(back, "Table Music") == Labels{"CREATING", "ACTIVE", "INACCESSIBLE_ENCRYPTION_CREDENTIALS", "ACTIVE"});
  CHECK(labels(back, "KMS key B") == Labels{"Enabled", "Disabled", "Enabled"});
  CHECK_FALSE(back.gap.has_value());
}

TEST_CASE("A deletion that is scheduled is ahead until the key is gone, and the table ends archived",
          "[views][pictures][ScheduleKeyDeletion]") {
  tests::Music account;
  account.call_key("ScheduleKeyDeletion", {{"PendingWindowInDays", 30}});
  const Life pending = life(account);
  CHECK(std::any_of(pending.ahead.begin(), pending.ahead.end(),
                    [](const LifeMark& mark) { return mark.text == "KMS deletes the key alias/app"; }));
  advance_by(account.world, days(31));
  const Life gone = life(account);
  CHECK(labels(gone, "KMS key B") == Labels{"Enabled", "PendingDeletion", "Deleted"});
  CHECK(labels(gone, "Table Music") ==
        Labels{"CREATING", "ACTIVE", "INACCESSIBLE_ENCRYPTION_CREDENTIALS", "ARCHIVING", "ARCHIVED"});
}

TEST_CASE("A change of key moves the table under the other one after some seconds", "[views][pictures][UpdateTable]") {
  tests::Music account;
  tests::change_key(account.world, "Music", Encryption::AwsManaged);
  const Instant asked = account.world.ground.now;
  CHECK(labels(life(account), "Encrypted under") == Labels{"alias/app"});
  advance_by(account.world, minutes(1));
  const Life moved = life(account);
  CHECK(labels(moved, "Encrypted under") == Labels{"alias/app", "alias/aws/dynamodb"});
  CHECK(lane(moved, "Encrypted under")->bars[1].from == asked + seconds(9));
  CHECK(lane(moved, "KMS key A") != nullptr);
  tests::change_key(account.world, "Music", Encryption::AwsOwned);
  advance_by(account.world, minutes(1));
  CHECK(labels(life(account), "Encrypted under") == Labels{"alias/app", "alias/aws/dynamodb", "AWS owned key"});
}

TEST_CASE("A read leaves a copy of the table key in memory for five minutes", "[views][pictures][GetItem]") {
  tests::Music account;
  CHECK(lane(life(account), "Table key in memory") == nullptr);
  const Json key = {{"Artist", {{"S", "a"}}}, {"SongTitle", {{"S", "b"}}}};
  REQUIRE(tests::call(account.world, "dynamodb", "GetItem", {{"TableName", "Music"}, {"Key", key}}).ok());
  const Life read = life(account);
  const LifeLane* const kept = lane(read, "Table key in memory");
  REQUIRE(kept != nullptr);
  CHECK(kept->bars[0].hatched);
  CHECK(kept->bars[0].to >= account.world.ground.now + minutes(5));
  advance_by(account.world, minutes(10));
  const Life later = life(account);
  CHECK(lane(later, "Table key in memory")->bars[0].to < account.world.ground.now);
}

TEST_CASE("No bar of a lane lies over another, and all end by now", "[views][pictures]") {
  tests::Music account;
  account.call_key("DisableKey");
  advance_by(account.world, hours(3));
  account.call_key("EnableKey");
  advance_by(account.world, days(1));
  const Life whole = life(account);
  for (const LifeLane& one : whole.lanes) {
    for (std::size_t i = 0; i < one.bars.size(); ++i) {
      CHECK(one.bars[i].from <= one.bars[i].to);
      if (i > 0) CHECK(one.bars[i - 1].to <= one.bars[i].from);
      CHECK(one.bars[i].to <= whole.now);
    }
  }
}

}  // namespace keyturn
