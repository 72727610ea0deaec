// UpdateTable with GlobalSecondaryIndexUpdates: facts sheet 2.5, 3, 4.3-4.5.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

constexpr const char* kValidation = "ValidationException";
constexpr const char* kInUse = "ResourceInUseException";

const char* const kMakeByYear = R"({"AttributeDefinitions": [{"AttributeName": "Year", "AttributeType": "N"}],
  "GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "ByYear", "Projection": {"ProjectionType": "ALL"},
    "KeySchema": [{"AttributeName": "Year", "KeyType": "HASH"}],
    "ProvisionedThroughput": {"ReadCapacityUnits": 2, "WriteCapacityUnits": 1}}}]})";
const char* const kDropByYear = R"({"GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "ByYear"}}]})";
const char* const kWithByTitle = R"({"GlobalSecondaryIndexes": [{"IndexName": "ByTitle",
  "Projection": {"ProjectionType": "ALL"}, "KeySchema": [{"AttributeName": "SongTitle", "KeyType": "HASH"}],
  "ProvisionedThroughput": {"ReadCapacityUnits": 3, "WriteCapacityUnits": 3}}]})";
const char* const kOnDemand = R"({"BillingMode": "PAY_PER_REQUEST"})";
const char* const kUnits = R"({"ProvisionedThroughput": {"ReadCapacityUnits": 11, "WriteCapacityUnits": 6}})";
const char* const kStream = R"({"StreamSpecification": {"StreamEnabled": true, "StreamViewType": "KEYS_ONLY"}})";

std::string index_units(std::string_view index, int units) {
  return joined({R"({"GlobalSecondaryIndexUpdates": [{"Update": {"IndexName": ")", index,
                 R"(", "ProvisionedThroughput": {"ReadCapacityUnits": )", std::to_string(units),
                 R"(, "WriteCapacityUnits": )", std::to_string(units), "}}}]}"});
}

// "UPDATING CREATING false": TableStatus, IndexStatus and Backfilling of the last index.
std::string shown(const Json& table) {
  std::string text = table["TableStatus"].get<std::string>();
  if (!table.contains("GlobalSecondaryIndexes")) return text + " none";
  const Json& index = table["GlobalSecondaryIndexes"].back();
  text += " " + index["IndexStatus"].get<std::string>();
  if (index.contains("Backfilling")) text += index["Backfilling"] == true ? " true" : " false";
  return text;
}

ServiceError delete_refused(TestAccount& account) { return account.refusal("DeleteTable", {{"TableName", "Music"}}); }

const char* const kIndexesChange = "Cannot delete table while indexes are being created, updated, or deleted.";

}  // namespace

TEST_CASE("An index is made while the table is UPDATING and filled while it is ACTIVE", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  const Json answer = account.update_table(kMakeByYear);
  CHECK(shown(answer) == "UPDATING CREATING false");
  CHECK(answer["AttributeDefinitions"].size() == 3);
  CHECK_FALSE(answer["GlobalSecondaryIndexes"][0].contains("WarmThroughput"));
  CHECK(account.table().key.data_keys.size() == 2);
  advance_by(account.world, milliseconds(24'999));
  CHECK(account.status() == "UPDATING");
  advance_by(account.world, milliseconds(30'001));
  CHECK(shown(account.describe()) == "ACTIVE CREATING true");
  check_refusal(delete_refused(account), {"", kInUse, in_use(kIndexesChange)});
  advance_by(account.world, seconds(484));
  const Json table = account.describe();
  CHECK(shown(table) == "ACTIVE ACTIVE");
  CHECK(table["GlobalSecondaryIndexes"][0]["IndexArn"] ==
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/index/ByYear");
  CHECK(table["GlobalSecondaryIndexes"][0]["WarmThroughput"].dump() ==
        R"({"ReadUnitsPerSecond":2,"WriteUnitsPerSecond":1,"Status":"ACTIVE"})");
  CHECK(account.world.ground.scheduler.tasks().empty());
}

TEST_CASE("A dropped index is DELETING for seconds and takes its attribute and data key with it",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  account.update_table(kMakeByYear);
  check_refusal(account.update_refusal(kDropByYear),
                {"", kInUse,
                 in_use("Index creation is in resource allocation phase. Retry deletion during backfilling phase or "
                        "when the index is active. Table: Music Index: ByYear")});
  advance_by(account.world, seconds(55));
  CHECK(shown(account.update_table(kDropByYear)) == "UPDATING DELETING");
  check_refusal(account.update_refusal(kDropByYear),
                {"", kInUse, in_use("Index is being deleted. Table: Music Index: ByYear")});
  check_refusal(account.update_refusal(index_units("ByYear", 5)),
                {"", kInUse, in_use("Index is being deleted. Table: Music Index: ByYear")});
  check_refusal(delete_refused(account), {"", kInUse, in_use(kIndexesChange)});
  for (const char* change : {kUnits, kOnDemand}) {
    check_refusal(account.update_refusal(change),
                  {change, kInUse,
                   in_use("Can't change table IOPS when an index is being deleted. Table: Music Indexes: [ByYear]")});
  }
  CHECK(account.update_table(R"({"DeletionProtectionEnabled": true})")["TableStatus"] == "UPDATING");
  advance_by(account.world, seconds(5));
  CHECK(shown(account.describe()) == "ACTIVE none");
  CHECK(account.describe()["AttributeDefinitions"].size() == 2);
  CHECK(account.table().key.data_keys.size() == 1);
  // What was planned for the index that was not finished has nothing to do.
  advance_by(account.world, minutes(10));
  CHECK(shown(account.describe()) == "ACTIVE none");
}

TEST_CASE("One index is made or dropped at a time", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(kWithByTitle);
  account.update_table(kMakeByYear);
  const Refusal one_only{"", "LimitExceededException",
                         "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per "
                         "table"};
  const char* const drop_by_title = R"({"GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "ByTitle"}}]})";
  check_refusal(account.update_refusal(drop_by_title), one_only);
  advance_by(account.world, seconds(55));
  check_refusal(account.update_refusal(drop_by_title), one_only);
  advance_by(account.world, minutes(9));
  CHECK(account.update_table(drop_by_title)["GlobalSecondaryIndexes"][0]["IndexStatus"] == "DELETING");
  check_refusal(account.update_refusal(kDropByYear), one_only);
}

TEST_CASE("What is under way stands in the way of an index, and the other way round", "[dynamodb][UpdateTable]") {
  struct Case {
    const char* first;
    std::string text;
  };
  const Case cases[] = {
      {kUnits, "Can't create or delete indexes while table IOPS are being updated. Table: Music"},
      {R"({"TableClass": "STANDARD_INFREQUENT_ACCESS"})",
       "Can't create or delete an index when a table class update is in progress. Table: Music "
       "TableClassUpdateInProgress: STANDARD_INFREQUENT_ACCESS"},
      {kStream,
       "Can't create or delete an index when stream status is being updated. Table: Music Stream: "
       "2026-01-05T09:00:20.000 Operation: ENABLE"},
  };
  for (const Case& one : cases) {
    TestAccount account;
    account.create_active();
    account.update_table(one.first);
    check_refusal(account.update_refusal(kMakeByYear), {one.first, kInUse, in_use(one.text)});
  }
  TestAccount account;
  account.create_active();
  account.update_table(kMakeByYear);
  check_refusal(
      account.update_refusal(kUnits),
      {"", kInUse, in_use("Can't change table IOPS when an index is being created. Table: Music Indexes: [ByYear]")});
  check_refusal(account.update_refusal(kStream),
                {"", kInUse,
                 in_use("Can't change stream status when an index is being created. Table: Music Indexes: [ByYear]")});
  check_refusal(account.update_refusal(index_units("ByYear", 5)),
                {"", kInUse, in_use("Index is being created but is not backfilling yet.  Table: Music Index: ByYear")});
  advance_by(account.world, seconds(55));
  CHECK(account.update_table(kUnits)["TableStatus"] == "UPDATING");
}

TEST_CASE("An index that is made during a change of key is sealed under both table keys", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(R"({"SSESpecification": {"Enabled": true}})");
  const std::string key = account.make_key();
  account.update_table(Json{{"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}}.dump());
  account.update_table(kMakeByYear);
  REQUIRE(account.table().next_key.has_value());
  CHECK(account.table().key.data_keys.size() == 2);
  CHECK(account.table().next_key->data_keys.size() == 2);
  advance_by(account.world, minutes(10));
  CHECK(shown(account.describe()) == "ACTIVE ACTIVE");
  CHECK(account.describe()["SSEDescription"]["KMSMasterKeyArn"] == key);
  CHECK(account.table().key.data_keys.size() == 2);
}

TEST_CASE("Throughput of an index changes alone while the table is ACTIVE, with decreases of its own",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(kWithByTitle);
  const Json answer = account.update_table(index_units("ByTitle", 2));
  CHECK(shown(answer) == "ACTIVE UPDATING");
  CHECK(answer["GlobalSecondaryIndexes"][0]["ProvisionedThroughput"]["ReadCapacityUnits"] == 3);
  check_refusal(account.update_refusal(index_units("ByTitle", 1)),
                {"", kInUse, in_use("Index is being updated. Table: Music Index: ByTitle")});
  check_refusal(delete_refused(account), {"", kInUse, in_use(kIndexesChange)});
  advance_by(account.world, seconds(4));
  const Json units = account.describe()["GlobalSecondaryIndexes"][0]["ProvisionedThroughput"];
  CHECK(units["ReadCapacityUnits"] == 2);
  CHECK(units["NumberOfDecreasesToday"] == 1);
  CHECK(units.contains("LastDecreaseDateTime"));
  CHECK(account.describe()["ProvisionedThroughput"]["NumberOfDecreasesToday"] == 0);
  // Warm throughput keeps the most that was provisioned.
  CHECK(account.describe()["GlobalSecondaryIndexes"][0]["WarmThroughput"]["ReadUnitsPerSecond"] == 3);
  check_refusal(account.update_refusal(index_units("ByTitle", 2)),
                {"", kValidation,
                 "The provisioned throughput for the index ByTitle will not change. The requested value equals the "
                 "current value. Current ReadCapacityUnits provisioned for index ByTitle: 2. Requested "
                 "ReadCapacityUnits: 2. Current WriteCapacityUnits provisioned for index ByTitle: 2. Requested "
                 "WriteCapacityUnits: 2. Refer to the Amazon DynamoDB Developer Guide for current limits and how to "
                 "request higher limits."});
}

TEST_CASE("UpdateTable checks what is asked of indexes", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(R"({"AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"},
      {"AttributeName": "SongTitle", "AttributeType": "S"}, {"AttributeName": "Year", "AttributeType": "N"}],
    "LocalSecondaryIndexes": [{"IndexName": "Local", "Projection": {"ProjectionType": "ALL"},
      "KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}, {"AttributeName": "Year", "KeyType": "RANGE"}]}]})");
  const auto updates = [](std::string_view one) {
    return joined({R"({"AttributeDefinitions": [], "GlobalSecondaryIndexUpdates": [)", one, "]}"});
  };
  const std::string rest = R"("Projection": {"ProjectionType": "ALL"},
    "KeySchema": [{"AttributeName": "SongTitle", "KeyType": "HASH"}])";
  const Refusal cases[] = {
      {R"({"Delete": {"IndexName": "ByYear"}})", "ResourceNotFoundException",
       "Requested resource not found: Index ByYear for table Music"},
      {R"({"Delete": {"IndexName": "Local"}})", kValidation,
       "Cannot delete an index that is not a GlobalSecondaryIndex: Local"},
      {R"({"Update": {"IndexName": "Local", "WarmThroughput": {"ReadUnitsPerSecond": 9}}})", kValidation,
       "Cannot update an index that is not a GlobalSecondaryIndex: Local"},
      {R"({"Update": {"IndexName": "ByYear"}})", kValidation,
       invalid("Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: ByYear")},
      {R"({"Delete": {"IndexName": "ByYear"}, "Update": {"IndexName": "Other"}})", kValidation,
       invalid("Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object")},
  };
  for (const Refusal& one : cases) check_refusal(account.update_refusal(updates(one.patch)), one);
  const auto made = [&](std::string_view name, std::string_view more) {
    return updates(joined({R"({"Create": {"IndexName": ")", name, "\", ", more, "}}"}));
  };
  check_refusal(account.update_refusal(made("Local", rest)),
                {"", kValidation, "Attempting to create an index which already exists"});
  check_refusal(account.update_refusal(made("ByTitle", rest)),
                {"", kValidation, invalid("ProvisionedThroughput is not specified for index: ByTitle")});
  check_refusal(account.update_refusal(made("ByGenre", R"("Projection": {"ProjectionType": "ALL"},
        "KeySchema": [{"AttributeName": "Genre", "KeyType": "HASH"}])")),
                {"", kValidation,
                 invalid("Some index key attributes are not defined in AttributeDefinitions. Keys: [Genre], "
                         "AttributeDefinitions: [Artist, SongTitle, Year]")});
  CHECK(account.status() == "ACTIVE");
  CHECK(account.world.ground.scheduler.tasks().empty());
}

TEST_CASE("An on-demand table's indexes have limits and warm throughput only", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(R"({"BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": null,
    "GlobalSecondaryIndexes": [{"IndexName": "ByTitle", "Projection": {"ProjectionType": "ALL"},
      "KeySchema": [{"AttributeName": "SongTitle", "KeyType": "HASH"}]}]})");
  check_refusal(account.update_refusal(index_units("ByTitle", 2)),
                {"", kValidation,
                 invalid("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: ByTitle when "
                         "BillingMode is PAY_PER_REQUEST")});
  const char* const limits = R"({"GlobalSecondaryIndexUpdates": [{"Update": {"IndexName": "ByTitle",
    "OnDemandThroughput": {"MaxReadRequestUnits": 50}}}]})";
  CHECK(shown(account.update_table(limits)) == "ACTIVE UPDATING");
  check_refusal(account.update_refusal(limits),
                {"", kInUse, in_use("Index is being updated. Table: Music Index: ByTitle")});
  advance_by(account.world, seconds(4));
  CHECK(shown(account.describe()) == "ACTIVE ACTIVE");
  CHECK(account.describe()["GlobalSecondaryIndexes"][0]["OnDemandThroughput"].dump() ==
        R"({"MaxReadRequestUnits":50})");

  const auto warm = [](int reads) {
    return joined({R"({"GlobalSecondaryIndexUpdates": [{"Update": {"IndexName": "ByTitle",
      "WarmThroughput": {"ReadUnitsPerSecond": )",
                   std::to_string(reads), "}}}]}"});
  };
  check_refusal(account.update_refusal(warm(100)),
                {"", kValidation,
                 invalid("Requested ReadUnitsPerSecond for WarmThroughput for index ByTitle is lower than current "
                         "WarmThroughput, decreasing WarmThroughput is not supported")});
  const Json answer = account.update_table(warm(12'001));
  CHECK(shown(answer) == "ACTIVE ACTIVE");
  CHECK(answer["GlobalSecondaryIndexes"][0]["WarmThroughput"].dump() ==
        R"({"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000,"Status":"UPDATING"})");
  advance_by(account.world, seconds(500));
  CHECK(account.describe()["GlobalSecondaryIndexes"][0]["WarmThroughput"].dump() ==
        R"({"ReadUnitsPerSecond":12001,"WriteUnitsPerSecond":4000,"Status":"ACTIVE"})");

  check_refusal(account.update_refusal(R"({"BillingMode": "PROVISIONED",
    "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}})"),
                {"", kValidation, invalid("ProvisionedThroughput must be specified for index: ByTitle")});
}

TEST_CASE("A table has twenty global secondary indexes at most", "[dynamodb][UpdateTable]") {
  TestAccount account;
  Json indexes = Json::array();
  for (int i = 0; i < 20; ++i) {
    Json index = Json::parse(R"({"Projection": {"ProjectionType": "ALL"},
      "KeySchema": [{"AttributeName": "SongTitle", "KeyType": "HASH"}],
      "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}})");
    index["IndexName"] = "Index" + std::to_string(i);
    indexes.push_back(std::move(index));
  }
  account.create_active(Json{{"GlobalSecondaryIndexes", indexes}}.dump());
  check_refusal(account.update_refusal(kMakeByYear),
                {"", "LimitExceededException",
                 "Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of 20"});
}
