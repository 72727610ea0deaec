#include "views/outcome.h"

#include <catch2/catch_test_macros.hpp>

#include "views/account.h"

namespace keyturn {

using namespace views;

TEST_CASE("What was done is told by the thing that it was done to", "[views][outcome]") {
  CHECK(what_is_done("CreateTable", {{"TableName", "Music"}}) == "Creating table Music");
  CHECK(what_is_done("DeleteTable", {{"TableName", "Music"}}) == "Deleting table Music");
  CHECK(what_is_done("UpdateTable", change_encryption_params("Music", Encryption::AwsManaged)) ==
        "Changing the encryption of Music");
  CHECK(what_is_done("UpdateTable", {{"TableName", "Music"}, {"BillingMode", "PROVISIONED"}}) ==
        "Updating table Music");
  CHECK(what_is_done("DisableKey", {{"KeyId", "1234abcd-12ab-34cd-56ef-1234567890ab"}}) == "The key is disabled");
  CHECK(what_is_done("PutItem", {{"TableName", "Music"}}) == "The item is saved in Music");
  CHECK(what_is_done("RestoreTableFromBackup", {{"TargetTableName", "Music2"}}) == "Restoring the backup to Music2");
  CHECK(what_is_done("TagResource", {{"ResourceArn", "arn"}}) == "The tags are saved");
  CHECK(what_is_done("ListTables", Json::object()) == "ListTables is done");
}

TEST_CASE("A table is in motion until nothing is ahead for it", "[views][outcome]") {
  World world = default_world();
  const Json params = {{"TableName", "Music"}};
  CHECK(table_in_motion(world, "CreateTable", params).id.empty());
  tests::create(world, "Music", Encryption::AwsManaged);
  const TableRef table = table_in_motion(world, "CreateTable", params);
  REQUIRE(table.name == "Music");
  CHECK(is_in_motion(world, table));
  CHECK(table_in_motion(world, "PutItem", params).id.empty());
  advance_by(world, minutes(1));
  CHECK_FALSE(is_in_motion(world, table));
  CHECK(how_it_settled(world, table) == "Table Music is ACTIVE. Encryption type: KMS – AWS managed CMK");
}

TEST_CASE("A table of the same name made later does not stand for the one that was deleted", "[views][outcome]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  const TableRef first = world.tables.find("Music")->ref();
  REQUIRE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Music"}}).ok());
  advance_by(world, minutes(1));
  tests::create(world, "Music", Encryption::AwsOwned);
  CHECK(how_it_settled(world, first) == "Table Music is deleted");
}

}  // namespace keyturn
