#include "views/tables.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "support/key_states.h"
#include "views/account.h"

namespace keyturn {

using namespace views;

namespace {

std::string value_of(const std::vector<Pair>& facts, const std::string& label) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const Pair& fact) { return fact.label == label; });
  return found == facts.end() ? "(absent)" : found->value;
}

std::string note_of(const std::vector<Pair>& facts, const std::string& label) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const Pair& fact) { return fact.label == label; });
  return found == facts.end() ? "(absent)" : found->note;
}

}  // namespace

TEST_CASE("A row tells a table's state, encryption type, keys and capacity", "[views][tables]") {
  World world = default_world();
  tests::create(world, "Music", Encryption::AwsManaged);
  const TableRow row = table_row(world, "Music");
  CHECK(row.name == "Music");
  CHECK(row.status == Status{Tone::InProgress, "CREATING"});
  CHECK(row.encryption == Status{Tone::Success, "KMS – AWS managed CMK"});
  CHECK(row.partition_key == "Artist (String)");
  CHECK(row.sort_key == "SongTitle (String)");
  CHECK(row.capacity == "5 read, 5 write");
  advance_by(world, minutes(1));
  CHECK(table_row(world, "Music").status == Status{Tone::Success, "ACTIVE"});
}

TEST_CASE("While the key changes, a row names the encryption type that is coming", "[views][tables]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  tests::change_key(world, "Music", Encryption::AwsManaged);
  CHECK(table_row(world, "Music").encryption == Status{Tone::InProgress, "Changing to KMS"});
  CHECK(table_row(world, "Music").status.word == "ACTIVE");
}

TEST_CASE("The list is filtered by a part of the name and ordered by a column", "[views][tables]") {
  World world = default_world();
  tests::create(world, "Music", Encryption::AwsOwned);
  tests::create(world, "music-archive", Encryption::AwsManaged);
  tests::create(world, "Books", Encryption::AwsManaged);
  using Names = std::vector<std::string_view>;
  CHECK(table_names(world, {}) == Names{"Books", "Music", "music-archive"});
  CHECK(table_names(world, {"MUSIC", TableOrder::Name, true}) == Names{"music-archive", "Music"});
  CHECK(table_names(world, {"", TableOrder::Encryption, false}) == Names{"Music", "Books", "music-archive"});
  CHECK(table_names(world, {"films", TableOrder::Name, false}).empty());
}

TEST_CASE("The overview confirms the encryption type, as the guide's last step asks", "[views][tables]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  const std::optional<TableOverview> overview = table_overview(world, "Music");
  REQUIRE(overview.has_value());
  CHECK(overview->status.word == "ACTIVE");
  CHECK(value_of(overview->facts, "Amazon Resource Name (ARN)") ==
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music");
  CHECK(value_of(overview->facts, "Provisioned read capacity units") == "5");
  CHECK(value_of(overview->encryption_facts, "Encryption type") == "Default – AWS owned CMK");
  CHECK(note_of(overview->encryption_facts, "Encryption type") == "now: AWS owned key");
  CHECK(value_of(overview->encryption_facts, "KMS master key ARN") == "Not applicable");
  CHECK_FALSE(table_overview(world, "Films").has_value());
}

TEST_CASE("The overview of a table under the AWS managed key has the guide's key ARN", "[views][tables]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const std::vector<Pair> facts = table_overview(world, "Music")->encryption_facts;
  CHECK(value_of(facts, "Encryption type") == "KMS – AWS managed CMK");
  CHECK(note_of(facts, "Encryption type") == "now: AWS managed key");
  CHECK(value_of(facts, "KMS master key ARN") ==
        "arn:aws:kms:us-east-1:123456789012:key/abcd1234-abcd-1234-a123-ab1234a1b234");
  CHECK(note_of(facts, "KMS master key ARN") == "alias/aws/dynamodb");
}

// Whether Save and Delete are offered must agree with what the service would answer.
TEST_CASE("What a table allows follows its state, with the reason why not", "[views][tables]") {
  World world = default_world();
  CHECK(can_delete(world, "Music").reason == "The table does not exist");
  tests::create(world, "Music", Encryption::AwsOwned);
  CHECK(can_manage_encryption(world, "Music").reason == "The table is being created");
  CHECK(can_delete(world, "Music").reason == "The table is being created");
  CHECK_FALSE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Music"}}).ok());

  advance_by(world, minutes(1));
  CHECK(can_manage_encryption(world, "Music").allowed);
  CHECK(can_delete(world, "Music").allowed);

  tests::change_key(world, "Music", Encryption::AwsManaged);
  CHECK(can_manage_encryption(world, "Music").reason == "The encryption of the table is being changed");
  CHECK_FALSE(
      tests::call(world, "dynamodb", "UpdateTable", change_encryption_params("Music", Encryption::AwsOwned)).ok());

  advance_by(world, minutes(1));
  REQUIRE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Music"}}).ok());
  CHECK(can_manage_encryption(world, "Music").reason == "The table is being deleted");
  CHECK(can_delete(world, "Music").reason == "The table is being deleted");
}

TEST_CASE("A table that lost its key can still be managed and deleted, an archived one only deleted",
          "[views][tables]") {
  World world = default_world();
  const Json made = tests::call(world, "kms", "CreateKey", Json::object()).value();
  const std::string key = made["KeyMetadata"]["Arn"];
  tests::create_active(world, "Music", Encryption::AwsOwned);
  REQUIRE(tests::call(world, "dynamodb", "UpdateTable",
                      {{"TableName", "Music"}, {"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}})
              .ok());
  advance_by(world, minutes(1));
  test::disable_key(world, key);
  advance_by(world, hours(2));
  CHECK(table_row(world, "Music").status == Status{Tone::Error, "INACCESSIBLE_ENCRYPTION_CREDENTIALS"});
  CHECK(can_manage_encryption(world, "Music").allowed);
  CHECK(can_delete(world, "Music").allowed);

  while (world.tables.find("Music")->status != dynamodb::TableStatus::Archiving) advance_by(world, minutes(1));
  CHECK(can_manage_encryption(world, "Music").reason == "The table is being archived");
  CHECK(can_delete(world, "Music").reason == "The table is being archived");
  CHECK_FALSE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Music"}}).ok());

  advance_by(world, hours(1));
  CHECK(can_manage_encryption(world, "Music").reason == "The table is archived");
  CHECK(can_delete(world, "Music").allowed);
  CHECK(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Music"}}).ok());
}

TEST_CASE("Deletion protection takes Delete away, as the service would", "[views][tables]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  REQUIRE(tests::call(world, "dynamodb", "UpdateTable", {{"TableName", "Music"}, {"DeletionProtectionEnabled", true}})
              .ok());
  advance_by(world, minutes(1));
  CHECK(can_delete(world, "Music").reason == "Deletion protection is on");
  CHECK_FALSE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Music"}}).ok());
}

TEST_CASE("Deleting a table under a KMS key says what becomes of its grants", "[views][tables]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  tests::create_active(world, "Books", Encryption::AwsOwned);
  CHECK(consequences_of_delete(world, "Music")[1].find("alias/aws/dynamodb") != std::string::npos);
  CHECK(consequences_of_delete(world, "Books")[1].find("No key of your account") != std::string::npos);
}

}  // namespace keyturn
