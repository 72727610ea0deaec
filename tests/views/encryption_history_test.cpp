#include "views/encryption_history.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

TEST_CASE("The history has each call that chose a key, the latest first", "[views][encryption_history]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_active(world, "Music", Encryption::AwsManaged);
  REQUIRE(
      tests::call(world, "dynamodb", "UpdateTable", change_encryption_params("Music", Encryption::CustomerManaged, key))
          .ok());
  advance_by(world, minutes(1));
  REQUIRE(tests::call(world, "dynamodb", "UpdateTable", {{"TableName", "Music"}, {"TableClass", "STANDARD"}}).ok());
  tests::change_key(world, "Music", Encryption::AwsOwned);
  CHECK_FALSE(
      tests::call(world, "dynamodb", "UpdateTable", change_encryption_params("Music", Encryption::AwsManaged)).ok());
  tests::create(world, "Books", Encryption::AwsOwned);

  const std::vector<KeyChange> changes = key_changes(world, "Music");
  REQUIRE(changes.size() == 4);
  CHECK(changes[0].what == "Changed to AWS managed key");
  CHECK(changes[0].result.tone == Tone::Error);
  CHECK(changes[1].what == "Changed to AWS owned key");
  CHECK(changes[2].what == "Changed to alias/app");
  CHECK(changes[2].result == Status{Tone::Success, "Done"});
  CHECK(changes[3].what == "Created with AWS managed key");
  CHECK_FALSE(changes[3].caller.empty());
  CHECK(key_changes(world, "Films").empty());
}

TEST_CASE("An alias, an id and an ARN are told by the same name", "[views][encryption_history]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_active(world, "Music", Encryption::AwsOwned);
  const std::string arn = "arn:aws:kms:us-east-1:123456789012:key/" + key;
  for (const std::string& named : {key, arn, std::string("alias/app")}) {
    INFO(named);
    static_cast<void>(
        tests::call(world, "dynamodb", "UpdateTable",
                    {{"TableName", "Music"}, {"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", named}}}}));
    CHECK(key_changes(world, "Music")[0].what == "Changed to alias/app");
    advance_by(world, minutes(1));
  }
}

TEST_CASE("A table's history begins with itself, and a restored one's with its restore",
          "[views][encryption_history]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const Json made =
      tests::call(world, "dynamodb", "CreateBackup", {{"TableName", "Music"}, {"BackupName", "first"}}).value();
  REQUIRE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Music"}}).ok());
  advance_by(world, minutes(1));
  REQUIRE(tests::call(world, "dynamodb", "RestoreTableFromBackup",
                      {{"TargetTableName", "Music"}, {"BackupArn", made["BackupDetails"]["BackupArn"]}})
              .ok());
  const std::vector<KeyChange> changes = key_changes(world, "Music");
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].what == "Restored with the key of the backup");
}

// Facts sheet section 7: four changes in 24 hours, then one in six hours.
TEST_CASE("The changes of a table's key are counted against DynamoDB's limit", "[views][encryption_history]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  CHECK(encryption_changes_used(world, "Music") == "0 of 4 changes in 24 hours used");
  CHECK(quota_outlook(world, "Music").empty());
  for (int i = 0; i < 4; ++i) {
    CHECK(quota_outlook(world, "Music").find("taken") == std::string::npos);
    tests::change_key(world, "Music", i % 2 == 0 ? Encryption::AwsManaged : Encryption::AwsOwned);
    advance_by(world, minutes(1));
    CHECK(encryption_changes_used(world, "Music") == std::to_string(i + 1) + " of 4 changes in 24 hours used");
  }
  CHECK(quota_outlook(world, "Music").find("The next change to a KMS key is taken in 5 h") == 0);
  CHECK_FALSE(
      tests::call(world, "dynamodb", "UpdateTable", change_encryption_params("Music", Encryption::AwsManaged)).ok());
  advance_by(world, hours(6));
  CHECK(quota_outlook(world, "Music").find("The count starts anew in ") == 0);
  tests::change_key(world, "Music", Encryption::AwsManaged);
  advance_by(world, days(2));
  CHECK(encryption_changes_used(world, "Music") == "0 of 4 changes in 24 hours used");
  CHECK(quota_outlook(world, "Music").empty());
}

}  // namespace keyturn
