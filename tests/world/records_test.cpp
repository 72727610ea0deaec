// The World as records, and as the changes between two moments.
#include "world/records.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "cli/session.h"
#include "world/cli_endpoint.h"
#include "world/rich_account.h"

using namespace keyturn;

namespace {

void run(World& world, const std::string& command) {
  WorldEndpoint endpoint(world, "aws-cli");
  cli::Session session(endpoint);
  CAPTURE(command);
  REQUIRE(session.run(command).exit_status == 0);
}

World loaded(const Records& records) {
  Result<World> world = from_records(records);
  if (!world.ok()) FAIL(world.error().message);
  return std::move(world).value();
}

void carry_out(Records& records, const Changes& changes) {
  for (const auto& [name, record] : changes.put) records[name] = record;
  for (const std::string& name : changes.erased) REQUIRE(records.erase(name) == 1);
}

std::vector<std::string> names(const Records& records) {
  std::vector<std::string> all;
  for (const auto& [name, record] : records) all.push_back(name);
  return all;
}

std::size_t size_of(const Records& records) {
  std::size_t size = 0;
  for (const auto& [name, record] : records) size += record.size();
  return size;
}

std::string song(int number) {
  return "aws dynamodb put-item --table-name Music --item '{\"Artist\": {\"S\": \"No One\"}, \"SongTitle\": {\"S\": "
         "\"New " +
         std::to_string(number) + "\"}}'";
}

}  // namespace

TEST_CASE("What is saved and loaded is saved the same again", "[world][records]") {
  for (const World& world : {default_world(), test::rich_account()}) {
    const Records records = to_records(world);
    CHECK(to_records(loaded(records)) == records);
  }
}

TEST_CASE("A loaded account answers a long session as the one that was saved", "[world][records]") {
  World saved = test::rich_account();
  World world = loaded(to_records(saved));
  CHECK(world.ground.scheduler.tasks().size() == saved.ground.scheduler.tasks().size());
  const std::vector<std::string> session = test::long_session();
  const std::string printed = test::played(saved, session);
  CHECK(test::played(world, session) == printed);
  CHECK(to_records(world) == to_records(saved));
  CHECK(printed.find("INACCESSIBLE_ENCRYPTION_CREDENTIALS") != std::string::npos);
  CHECK(printed.find("\"TableStatus\": \"ARCHIVED\"") != std::string::npos);
}

TEST_CASE("The changes between two moments turn the records of one into those of the other", "[world][records]") {
  World world = default_world();
  Records records = to_records(world);
  const World rich = test::rich_account();
  carry_out(records, changes_between(world, rich));
  CHECK(records == to_records(rich));

  World later = rich;
  storage::PieceIndex index = index_of(rich);
  const std::vector<std::string> session = test::long_session();
  for (const std::string& command : session) {
    const World before = later;
    test::played(later, {command});
    const Changes changes = changes_between(before, later);
    carry_out(records, changes);
    // With an index the same comes out.
    const Changes indexed = changes_between(before, later, index);
    CHECK(indexed.put == changes.put);
    CHECK(std::set(indexed.erased.begin(), indexed.erased.end()) ==
          std::set(changes.erased.begin(), changes.erased.end()));
  }
  CHECK(records == to_records(later));

  carry_out(records, changes_between(later, rich));  // undo
  CHECK(records == to_records(rich));
  CHECK(changes_between(rich, rich).empty());
  CHECK(changes_between(rich, World(rich)).empty());
}

TEST_CASE("A change of mind leads to other records under the same names", "[world][records]") {
  const World common = test::rich_account();
  World one = common;
  World other = common;
  run(one, "aws kms create-key --description one");
  run(other, "aws kms create-key --description other");
  Records records = to_records(one);
  carry_out(records, changes_between(one, other));
  CHECK(records == to_records(other));
}

TEST_CASE("Saving costs what has changed", "[world][records]") {
  World world = test::rich_account();
  const World before = world;
  const std::size_t whole = size_of(to_records(world));

  SECTION("time") {
    advance_by(world, milliseconds(1));
    CHECK(names(changes_between(before, world).put) == std::vector<std::string>{"clock"});
  }
  SECTION("a read") {
    run(world, "aws kms list-keys");
    const Changes changes = changes_between(before, world);
    CHECK(changes.erased.empty());
    for (const auto& [name, record] : changes.put) {
      CAPTURE(name);
      CHECK((name == "chance" || name == "trail" || name.starts_with("events/")));
    }
    CHECK(size_of(changes.put) < whole / 10);
  }
  SECTION("an item among many") {
    for (int i = 0; i < 200; ++i) run(world, song(i));
    const World many = world;
    run(world, song(1000));
    const Changes changes = changes_between(many, world);
    std::size_t pages = 0;
    for (const auto& [name, record] : changes.put) {
      if (name.starts_with("page/") || name.starts_with("node/")) ++pages;
    }
    // One page of the table that may be parted, one of each index that the item is in, and the nodes above.
    CHECK(pages >= 2);
    CHECK(pages <= 6);
    CHECK(size_of(changes.put) < size_of(to_records(many)) / 10);
  }
}

TEST_CASE("A page that a backup shares with its table is kept as long as one of them is", "[world][records]") {
  World world = test::rich_account();
  run(world, "aws dynamodb create-backup --table-name Owned --backup-name shared");
  Records records = to_records(world);
  const World before = world;
  run(world, "aws dynamodb put-item --table-name Owned --item '{\"Id\": {\"S\": \"three\"}}'");
  run(world, "aws dynamodb delete-item --table-name Owned --key '{\"Id\": {\"S\": \"three\"}}'");
  carry_out(records, changes_between(before, world));
  CHECK(records == to_records(world));
  CHECK(to_records(loaded(records)) == records);
}
