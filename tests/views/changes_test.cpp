#include "views/changes.h"

#include <catch2/catch_test_macros.hpp>

#include "views/account.h"

namespace keyturn {

using namespace views;

TEST_CASE("A change is told by its operation and the table, and not by what DynamoDB asked of KMS for it",
          "[views][changes]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const std::vector<Change> created = changes_since(world, 0);
  REQUIRE(created.size() == 1);
  CHECK(created[0].operation == "CreateTable");
  CHECK(created[0].table == "Music");
  CHECK(name_of_changes(created) == "create table Music");

  const std::size_t before = world.ground.trail.size();
  tests::change_key(world, "Music", Encryption::AwsOwned);
  advance_by(world, minutes(1));
  const std::vector<Change> changed = changes_since(world, before);
  REQUIRE(changed.size() == 1);
  CHECK(name_of_changes(changed) == "change the encryption of Music");
}

TEST_CASE("Reads and refusals change nothing", "[views][changes]") {
  World world = default_world();
  REQUIRE(tests::call(world, "dynamodb", "ListTables", Json::object()).ok());
  REQUIRE_FALSE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Films"}}).ok());
  CHECK(changes_since(world, 0).empty());
  CHECK(name_of_changes({}).empty());
}

TEST_CASE("An ARN in the place of a name leads to the same table", "[views][changes]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  const std::size_t before = world.ground.trail.size();
  const std::string arn = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  REQUIRE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", arn}}).ok());
  const std::vector<Change> changes = changes_since(world, before);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].table == "Music");
  CHECK(name_of_changes(changes) == "delete table Music");
}

TEST_CASE("Tags, backups and restored tables belong to the table that their request names", "[views][changes]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  std::size_t before = world.ground.trail.size();
  const std::string arn = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  REQUIRE(
      tests::call(world, "dynamodb", "TagResource", {{"ResourceArn", arn}, {"Tags", {{{"Key", "a"}, {"Value", "b"}}}}})
          .ok());
  REQUIRE(changes_since(world, before).size() == 1);
  CHECK(changes_since(world, before)[0].table == "Music");
  const auto backup = tests::call(world, "dynamodb", "CreateBackup", {{"TableName", "Music"}, {"BackupName", "one"}});
  REQUIRE(backup.ok());
  advance_by(world, minutes(10));
  const std::string backup_arn = backup.value()["BackupDetails"]["BackupArn"];
  before = world.ground.trail.size();
  REQUIRE(
      tests::call(world, "dynamodb", "RestoreTableFromBackup", {{"TargetTableName", "Copy"}, {"BackupArn", backup_arn}})
          .ok());
  CHECK(changes_since(world, before).back().table == "Copy");
  before = world.ground.trail.size();
  REQUIRE(tests::call(world, "dynamodb", "DeleteBackup", {{"BackupArn", backup_arn}}).ok());
  REQUIRE(changes_since(world, before).size() == 1);
  CHECK(changes_since(world, before)[0].table == "Music");
}

TEST_CASE("A write of items is a change of its table, though the trail has no event of it", "[views][changes]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  tests::create_active(world, "Films", Encryption::AwsOwned);
  const World before = world;
  const Json item = {{"Artist", {{"S", "Nina"}}}, {"SongTitle", {{"S", "Blue"}}}};
  CHECK(writes_since(before, world).empty());
  REQUIRE(tests::call(world, "dynamodb", "PutItem", {{"TableName", "Music"}, {"Item", item}}).ok());
  const std::vector<Change> written = writes_since(before, world);
  REQUIRE(written.size() == 1);
  CHECK(written[0].table == "Music");
  CHECK(name_of_changes(written) == "write items of Music");
  const World after = world;
  REQUIRE(tests::call(world, "dynamodb", "GetItem", {{"TableName", "Music"}, {"Key", item}}).ok());
  CHECK(writes_since(after, world).empty());
}

TEST_CASE("Other operations are named in words, several by their number", "[views][changes]") {
  CHECK(name_of_change("CreateAlias", Json::object()) == "create alias");
  CHECK(name_of_change("TagResource", {{"TableName", "Music"}}) == "tag resource of table Music");
  const Change change{"CreateTable", {{"TableName", "A"}}, "A", ""};
  CHECK(name_of_changes({change, change}) == "2 changes");
}

}  // namespace keyturn
