// RestoreTableFromBackup: facts sheet 3, 6.4, 8.6.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"
#include "support/key_states.h"
#include "time/format.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

constexpr const char* kValidation = "ValidationException";

std::string to(std::string_view key) {
  return Json{{"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}}.dump();
}

const char* const kWithIndexes = R"({
  "AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"},
    {"AttributeName": "SongTitle", "AttributeType": "S"}, {"AttributeName": "Year", "AttributeType": "N"}],
  "LocalSecondaryIndexes": [{"IndexName": "ByYear", "Projection": {"ProjectionType": "ALL"},
    "KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}, {"AttributeName": "Year", "KeyType": "RANGE"}]}],
  "GlobalSecondaryIndexes": [{"IndexName": "ByTitle", "Projection": {"ProjectionType": "ALL"},
    "KeySchema": [{"AttributeName": "SongTitle", "KeyType": "HASH"}],
    "ProvisionedThroughput": {"ReadCapacityUnits": 3, "WriteCapacityUnits": 2}}]})";

struct BackedUp {
  TestAccount account;
  std::string arn;

  explicit BackedUp(std::string_view patch = "{}") : BackedUp(TestAccount(), patch) {}
  BackedUp(TestAccount given, std::string_view patch) : account(std::move(given)) {
    account.create_active(patch);
    arn =
        account.answer("CreateBackup", {{"TableName", "Music"}, {"BackupName", "First"}})["BackupDetails"]["BackupArn"]
            .get<std::string>();
  }

  Json params(std::string_view patch = "{}") const {
    return patched({{"TargetTableName", "Copy"}, {"BackupArn", arn}}, patch);
  }
  Json restore(std::string_view patch = "{}") {
    return account.answer("RestoreTableFromBackup", params(patch))["TableDescription"];
  }
  ServiceError refused(std::string_view patch) { return account.refusal("RestoreTableFromBackup", params(patch)); }
  Json restored(std::string_view patch = "{}") {
    restore(patch);
    advance_by(account.world, seconds(212));
    return account.describe("Copy");
  }
};

}  // namespace

TEST_CASE("A restored table is CREATING for minutes and says what it is restored from only then",
          "[dynamodb][RestoreTableFromBackup]") {
  BackedUp backed_up;
  TestAccount& account = backed_up.account;
  const Json made = backed_up.restore();
  CHECK(made["TableStatus"] == "CREATING");
  CHECK(made["TableId"] != account.table().id);
  CHECK(made["RestoreSummary"] == Json{{"SourceBackupArn", backed_up.arn},
                                       {"SourceTableArn", account.table().arn},
                                       {"RestoreDateTime", epoch_seconds(account.world.ground.now)},
                                       {"RestoreInProgress", true}});
  advance_by(account.world, milliseconds(81'999));
  CHECK(account.describe("Copy")["RestoreSummary"]["RestoreInProgress"] == true);
  advance_by(account.world, milliseconds(130'001));
  CHECK(account.describe("Copy")["TableStatus"] == "ACTIVE");
  CHECK_FALSE(account.describe("Copy").contains("RestoreSummary"));
}

TEST_CASE("A restored table is not there yet for most, and its name is taken", "[dynamodb][RestoreTableFromBackup]") {
  BackedUp backed_up;
  TestAccount& account = backed_up.account;
  backed_up.restore();
  const Json copy = {{"TableName", "Copy"}};
  const Refusal none{"", "ResourceNotFoundException", "Requested resource not found: Table: Copy not found"};
  check_refusal(account.refusal("UpdateTable", patched(copy, R"({"BillingMode": "PAY_PER_REQUEST"})")), none);
  check_refusal(account.refusal("DescribeTimeToLive", copy), none);
  check_refusal(account.refusal("DeleteTable", copy),
                {"", "ResourceInUseException", in_use("Table is being created: Copy")});
  check_refusal(account.refusal("CreateTable", patched(music(), R"({"TableName": "Copy"})")),
                {"", "ResourceInUseException", in_use("Table is being used: Copy")});
  check_refusal(backed_up.refused("{}"),
                {"", "TableInUseException", "Table: Copy is already being restored from backup: " + backed_up.arn});
  // One backup feeds one restore at a time.
  check_refusal(backed_up.refused(R"({"TargetTableName": "Other"})"),
                {"", "BackupInUseException", "Backup is being used to restore another table: " + backed_up.arn});
  check_refusal(account.refusal("DeleteBackup", {{"BackupArn", backed_up.arn}}),
                {"", "BackupInUseException", "Backup is being used to restore table: " + backed_up.arn});
  advance_by(account.world, seconds(212));
  check_refusal(backed_up.refused("{}"), {"", "TableAlreadyExistsException", "Table already exists: Copy"});
  backed_up.restore(R"({"TargetTableName": "Other"})");
}

TEST_CASE("Keys, indexes, billing and encryption are restored; stream, TTL, tags, class and protection are not",
          "[dynamodb][RestoreTableFromBackup]") {
  BackedUp backed_up(patched(Json::parse(kWithIndexes), R"({"SSESpecification": {"Enabled": true},
    "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "KEYS_ONLY"}, "DeletionProtectionEnabled": true,
    "TableClass": "STANDARD_INFREQUENT_ACCESS", "Tags": [{"Key": "a", "Value": "b"}]})")
                         .dump());
  const Json copy = backed_up.restored();
  CHECK(copy["SSEDescription"]["KMSMasterKeyArn"] == kManagedKeyArn);
  CHECK(copy["ProvisionedThroughput"]["ReadCapacityUnits"] == 10);
  CHECK(copy["GlobalSecondaryIndexes"][0]["ProvisionedThroughput"]["WriteCapacityUnits"] == 2);
  CHECK(copy["LocalSecondaryIndexes"][0]["IndexName"] == "ByYear");
  CHECK_FALSE(copy.contains("StreamSpecification"));
  CHECK_FALSE(copy.contains("TableClassSummary"));
  CHECK(copy["DeletionProtectionEnabled"] == false);
  CHECK(
      backed_up.account
          .answer("ListTagsOfResource", {{"ResourceArn", "arn:aws:dynamodb:us-east-1:123456789012:table/Copy"}})["Tags"]
          .empty());
  std::vector<std::string> structures;
  for (const auto& data_key : backed_up.account.table("Copy").key.data_keys) structures.push_back(data_key.structure);
  CHECK(structures == std::vector<std::string>{"table/Copy", "table/Copy/index/ByYear", "table/Copy/index/ByTitle"});
}

// 8.6: the backup keeps the key that it was made with, and needs it.
TEST_CASE("Restoring needs the key of the backup, not the table's of today", "[dynamodb][RestoreTableFromBackup]") {
  TestAccount account;
  const std::string a = account.make_key();
  const std::string b = account.make_key();
  BackedUp backed_up(account, to(a));
  backed_up.account.update_table(to(b));
  advance_by(backed_up.account.world, minutes(1));
  test::disable_key(backed_up.account.world, a);
  for (const std::string& patch :
       {std::string("{}"), std::string(R"({"SSESpecificationOverride": {"Enabled": true}})")}) {
    const ServiceError error = backed_up.refused(patch);
    CHECK(error.code == kValidation);
    CHECK(
        error.message.starts_with("KMS key disabled error: com.amazonaws.services.kms.model.DisabledException: " + a));
  }
  CHECK(backed_up.account.world.tables.find(std::string_view("Copy")) == nullptr);
  test::enable_key(backed_up.account.world, a);
  CHECK(backed_up.restored()["SSEDescription"]["KMSMasterKeyArn"] == a);
}

// 8.6: the same rules and errors as 6.2 and 6.4.
TEST_CASE("Another key for the restored table may be asked for", "[dynamodb][RestoreTableFromBackup]") {
  TestAccount account;
  const std::string key = account.make_key();
  BackedUp backed_up(account, "{}");
  const auto override_with = [](const Json& sse) { return Json{{"SSESpecificationOverride", sse}}.dump(); };
  check_refusal(backed_up.refused(override_with({{"Enabled", true}, {"KMSMasterKeyId", key}})),
                {"", kValidation, invalid("SSEType KMS is required if KMSMasterKeyId is specified")});
  CHECK(backed_up.refused(override_with({{"SSEType", "KMS"}, {"KMSMasterKeyId", "alias/none"}}))
            .message.starts_with("KMS validation error: com.amazonaws.services.kms.model.NotFoundException: Alias "
                                 "arn:aws:kms:us-east-1:123456789012:alias/none is not found. "));
  CHECK(backed_up.account.world.keys.grants.empty());
  const Json copy = backed_up.restored(override_with({{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}));
  CHECK(copy["SSEDescription"]["KMSMasterKeyArn"] == key);
  CHECK_FALSE(backed_up.account.describe().contains("SSEDescription"));
  CHECK(backed_up.account.world.keys.grants.size() == 2);

  BackedUp from_kms(R"({"SSESpecification": {"Enabled": true}})");
  CHECK_FALSE(from_kms.restored(override_with({{"Enabled", false}})).contains("SSEDescription"));
}

TEST_CASE("Restoring asks KMS for the old key and makes the new table's own", "[dynamodb][RestoreTableFromBackup]") {
  BackedUp backed_up(R"({"SSESpecification": {"Enabled": true}})");
  const std::size_t events = backed_up.account.world.ground.trail.size();
  backed_up.restore();
  CHECK(backed_up.account.events_since(events) ==
        std::vector<std::string>{"user Decrypt", "user DescribeKey", "user CreateGrant", "user CreateGrant",
                                 "service GenerateDataKey", "user RestoreTableFromBackup"});
  const trail::Event& made = backed_up.account.world.ground.trail.at(events + 4);
  CHECK(made.request_parameters["encryptionContext"]["aws:dynamodb:tableName"] == "Copy");
  const trail::Event& opened = backed_up.account.world.ground.trail.at(events);
  CHECK(opened.request_parameters["encryptionContext"]["aws:dynamodb:tableName"] == "Music");
}

TEST_CASE("Billing and throughput may be overridden", "[dynamodb][RestoreTableFromBackup]") {
  BackedUp backed_up(kWithIndexes);
  const std::string bad = "Invalid Request: ";
  const Refusal cases[] = {
      {R"({"BillingModeOverride": "PAY_PER_REQUEST",
           "ProvisionedThroughputOverride": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}})",
       kValidation, bad + "Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST"},
      {R"({"OnDemandThroughputOverride": {"MaxReadRequestUnits": 5}})", kValidation,
       bad +
           "Cannot override MaxReadRequestUnits for OnDemandThroughput unless BillingModeOverride is PAY_PER_REQUEST"},
  };
  for (const Refusal& one : cases) check_refusal(backed_up.refused(one.patch), one);
  const Json copy = backed_up.restored(R"({"BillingModeOverride": "PAY_PER_REQUEST"})");
  CHECK(copy["BillingModeSummary"]["BillingMode"] == "PAY_PER_REQUEST");
  CHECK(copy["GlobalSecondaryIndexes"][0]["ProvisionedThroughput"]["ReadCapacityUnits"] == 0);

  BackedUp on_demand(R"({"BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": null})");
  check_refusal(
      on_demand.refused(R"({"BillingModeOverride": "PROVISIONED"})"),
      {"", kValidation, bad + "Must override ProvisionedThroughput if BillingMode is overridden to PROVISIONED"});
  check_refusal(
      on_demand.refused(R"({"ProvisionedThroughputOverride": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}})"),
      {"", kValidation, bad + "Cannot override ProvisionedThroughput unless BillingMode is PROVISIONED"});

  BackedUp indexed(R"({"BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": null, "GlobalSecondaryIndexes": [
    {"IndexName": "ByTitle", "Projection": {"ProjectionType": "ALL"},
     "KeySchema": [{"AttributeName": "SongTitle", "KeyType": "HASH"}]}]})");
  check_refusal(indexed.refused(R"({"BillingModeOverride": "PROVISIONED",
                                    "ProvisionedThroughputOverride": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}})"),
                {"", kValidation, bad + "Must specify provisioned throughput for index ByTitle"});
}

TEST_CASE("Indexes may be left out or renamed, not invented", "[dynamodb][RestoreTableFromBackup]") {
  BackedUp backed_up(kWithIndexes);
  check_refusal(
      backed_up.refused(R"({"GlobalSecondaryIndexOverride": [{"IndexName": "ByArtist",
      "Projection": {"ProjectionType": "KEYS_ONLY"}, "KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}],
      "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}}]})"),
      {"", kValidation,
       "Invalid Request: Index ByArtist does not match a secondary index that existed in the source table and "
       "cannot be created during the restore operation"});
  const char* const kBilled = R"({"BillingModeOverride": "PAY_PER_REQUEST",
    "GlobalSecondaryIndexOverride": [{"IndexName": "ByTitle", "Projection": {"ProjectionType": "ALL"},
      "KeySchema": [{"AttributeName": "SongTitle", "KeyType": "HASH"}],
      "ProvisionedThroughput": {"ReadCapacityUnits": 7, "WriteCapacityUnits": 7}}]})";
  check_refusal(backed_up.refused(kBilled),
                {"", kValidation,
                 "Invalid Request: Cannot override ProvisionedThroughput if BillingMode is overridden to "
                 "PAY_PER_REQUEST for index ByTitle"});
  const Json copy = backed_up.restored(R"({"LocalSecondaryIndexOverride": [],
    "GlobalSecondaryIndexOverride": [{"IndexName": "Titles", "Projection": {"ProjectionType": "ALL"},
      "KeySchema": [{"AttributeName": "SongTitle", "KeyType": "HASH"}],
      "ProvisionedThroughput": {"ReadCapacityUnits": 7, "WriteCapacityUnits": 7}}]})");
  CHECK_FALSE(copy.contains("LocalSecondaryIndexes"));
  CHECK(copy["GlobalSecondaryIndexes"][0]["IndexName"] == "Titles");
  CHECK(copy["GlobalSecondaryIndexes"][0]["ProvisionedThroughput"]["ReadCapacityUnits"] == 7);
  CHECK(backed_up.account.table("Copy").key.data_keys.size() == 2);
}

TEST_CASE("A restore is checked before anything is made", "[dynamodb][RestoreTableFromBackup]") {
  BackedUp backed_up;
  const std::string elsewhere = "arn:aws:dynamodb:eu-west-1:123456789012:table/Music/backup/01767603620000-0a1b2c3d";
  const std::string unknown = "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01767603620000-0a1b2c3d";
  const auto with_arn = [](std::string_view arn) { return joined({R"({"BackupArn": ")", arn, "\"}"}); };
  check_refusal(backed_up.refused(R"({"TargetTableName": "ab"})"),
                {"", kValidation, "TableName must be at least 3 characters long and at most 255 characters long"});
  check_refusal(backed_up.refused(with_arn("arn:aws:dynamodb:us-east-1:123456789012:table/Music")),
                {"", kValidation, "Invalid Backup ARN"});
  check_refusal(
      backed_up.refused(with_arn(elsewhere)),
      {"", kValidation, "Invalid Request: sseSpecificationOverride must be provided for cross-region restores"});
  check_refusal(backed_up.refused(with_arn(unknown)), {"", "BackupNotFoundException", "Backup not found: " + unknown});
  check_refusal(backed_up.refused(R"({"TargetTableName": "Music"})"),
                {"", "TableAlreadyExistsException", "Table already exists: Music"});
}
