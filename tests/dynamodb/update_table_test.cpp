// UpdateTable without encryption: facts sheet 4.2-4.5.
#include <catch2/catch_test_macros.hpp>

#include "dynamodb/fixture.h"
#include "time/format.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

const std::string kValidation = "ValidationException";
const std::string kInUse = "ResourceInUseException";
const char* const kStream = R"({"StreamSpecification": {"StreamEnabled": true, "StreamViewType": "KEYS_ONLY"}})";
const char* const kNoStream = R"({"StreamSpecification": {"StreamEnabled": false}})";
const char* const kOnDemand = R"({"BillingMode": "PAY_PER_REQUEST"})";
const char* const kProvisioned =
    R"({"BillingMode": "PROVISIONED", "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}})";
const char* const kRareAccess = R"({"TableClass": "STANDARD_INFREQUENT_ACCESS"})";
const char* const kStandard = R"({"TableClass": "STANDARD"})";
const char* const kCreateOnDemand = R"({"BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": null})";

std::string units(int reads, int writes) {
  return Json{{"ProvisionedThroughput", {{"ReadCapacityUnits", reads}, {"WriteCapacityUnits", writes}}}}.dump();
}

std::string shown_units(const Json& table) {
  const Json& throughput = table["ProvisionedThroughput"];
  return throughput["ReadCapacityUnits"].dump() + "/" + throughput["WriteCapacityUnits"].dump() + ", " +
         throughput["NumberOfDecreasesToday"].dump() + " decreases";
}

}  // namespace

// Facts sheet 4.2-4.4: these need no table.
TEST_CASE("UpdateTable refuses what does not go together, in AWS' precedence", "[dynamodb][UpdateTable]") {
  const std::string nothing =
      "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates, "
      "SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency, "
      "DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is required";
  const std::string sse_alone =
      invalid("Server-Side Encryption modification must be the only operation in the request");
  const std::string class_alone = invalid("TableClass modification must be the only operation in the request");
  const std::string protection_alone =
      invalid("DeletionProtection modification must be the only operation in the request");
  const Refusal refusals[] = {
      {"{}", kValidation, nothing},
      {R"({"AttributeDefinitions": [{"AttributeName": "a", "AttributeType": "S"}]})", kValidation, nothing},
      {R"({"SSESpecification": {"Enabled": true}, "TableClass": "STANDARD"})", kValidation, sse_alone},
      {R"({"SSESpecification": {"Enabled": true}, "DeletionProtectionEnabled": true})", kValidation, sse_alone},
      {R"({"TableClass": "STANDARD", "DeletionProtectionEnabled": true})", kValidation, class_alone},
      {R"({"TableClass": "STANDARD", "BillingMode": "PAY_PER_REQUEST"})", kValidation, class_alone},
      {R"({"DeletionProtectionEnabled": true, "WarmThroughput": {}})", kValidation, protection_alone},
      {R"({"WarmThroughput": {}, "BillingMode": "PAY_PER_REQUEST"})", kValidation,
       invalid("WarmThroughput must be the only operation in the request")},
      {R"({"ReplicaUpdates": [{"Create": {"RegionName": "eu-west-1"}}], "BillingMode": "PAY_PER_REQUEST"})",
       kValidation, invalid("Replica modification must be the only operation in the request")},
      {R"({"OnDemandThroughput": {}, "StreamSpecification": {"StreamEnabled": false}})", kValidation,
       invalid("OnDemandThroughput can only be combined with BillingMode in an UpdateTable request")},
      {R"({"StreamSpecification": {"StreamEnabled": false}, "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}})",
       kValidation, invalid("You cannot modify stream status while updating table IOPS")},
      {R"({"GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "ByYear"}}], "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}})",
       kValidation, invalid("You cannot create or delete index while updating table IOPS")},
      {R"({"GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "ByYear"}}], "StreamSpecification": {"StreamEnabled": false}})",
       kValidation, invalid("You cannot create or delete index while changing stream status")},
      {R"({"BillingMode": "PROVISIONED"})", kValidation,
       invalid("ProvisionedThroughput must be specified when BillingMode is PROVISIONED")},
      {R"({"BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}})",
       kValidation, invalid("ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST")},
      {R"({"StreamSpecification": {"StreamEnabled": true}})", kValidation,
       invalid("If stream is being enabled then UpdateViewType is required")},
      {R"({"StreamSpecification": {"StreamEnabled": false, "StreamViewType": "KEYS_ONLY"}})", kValidation,
       invalid("If stream is being disabled, then UpdateViewType must not be specified")},
      {R"({"GlobalSecondaryIndexUpdates": [{}]})", kValidation,
       invalid("One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, "
               "GlobalSecondaryIndexUpdate.Delete must not be null")},
      {R"({"GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "ByYear"}}, {"Delete": {"IndexName": "ByYear"}}]})",
       kValidation,
       invalid("Only one global secondary index update per index is allowed simultaneously. Index: ByYear")},
      {R"({"GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "ByYear", "Projection": {"ProjectionType": "ALL"}, "KeySchema": [{"AttributeName": "Year", "KeyType": "HASH"}]}}]})",
       kValidation, invalid("AttributeDefinitions is not specified for index: ByYear")},
      {R"({"ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 0}})", kValidation,
       one_violation(
           "Value '0' at 'provisionedThroughput.writeCapacityUnits' failed to satisfy constraint: Member must have "
           "value greater than or equal to 1")},
      {R"({"TableClass": "GLACIER"})", kValidation,
       "Invalid table-class parameter provided. Please try again with a valid table-class value: [STANDARD, "
       "STANDARD_INFREQUENT_ACCESS]."},
  };
  TestAccount account;
  for (const Refusal& wanted : refusals) check_refusal(account.update_refusal(wanted.patch), wanted);
}

// Facts sheet 4.4.
TEST_CASE("New throughput is shown when it has settled, the date of the change at once", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  const Instant asked = account.world.ground.now;
  const Json answer = account.update_table(units(20, 2));
  CHECK(answer["TableStatus"] == "UPDATING");
  CHECK(shown_units(answer) == "10/5, 0 decreases");
  CHECK(answer["ProvisionedThroughput"]["LastIncreaseDateTime"] == epoch_seconds(asked));
  CHECK(answer["ProvisionedThroughput"]["LastDecreaseDateTime"] == epoch_seconds(asked));
  advance_by(account.world, milliseconds(999));
  CHECK(account.status() == "UPDATING");
  advance_by(account.world, milliseconds(1'001));
  CHECK(account.status() == "ACTIVE");
  CHECK(shown_units(account.describe()) == "20/2, 1 decreases");
  CHECK(account.describe()["WarmThroughput"]["ReadUnitsPerSecond"] == 20);
  check_refusal(
      account.update_refusal(units(20, 2)),
      {"", kValidation,
       "The provisioned throughput for the table will not change. The requested value equals the current value. "
       "Current ReadCapacityUnits provisioned for the table: 20. Requested ReadCapacityUnits: 20. Current "
       "WriteCapacityUnits provisioned for the table: 2. Requested WriteCapacityUnits: 2. Refer to the Amazon "
       "DynamoDB Developer Guide for current limits and how to request higher limits."});
  CHECK(account.update_refusal(units(40'001, 2)).code == "LimitExceededException");
}

TEST_CASE("After four decreases in a UTC day the next has to wait an hour, or for midnight",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  for (const int writes : {4, 3, 2, 1}) {
    account.update_table(units(10, writes));
    advance_by(account.world, seconds(2));
  }
  // The table took 20 s, each change 2 s.
  const ServiceError refused = account.update_refusal(units(9, 1));
  CHECK(refused.code == "LimitExceededException");
  CHECK(
      refused.message.ends_with("Number of decreases today: 4. Last decrease at Monday, January 5, 2026 at 9:00:26 AM "
                                "Coordinated Universal Time. Next decrease can be made at Monday, January 5, 2026 at "
                                "10:00:26 AM Coordinated Universal Time"));
  account.update_table(units(11, 1));
  advance_by(account.world, hours(1));
  account.update_table(units(9, 1));
  advance_by(account.world, seconds(2));
  CHECK(shown_units(account.describe()) == "9/1, 5 decreases");
  advance_by(account.world, hours(14));
  CHECK(shown_units(account.describe()) == "9/1, 0 decreases");
}

TEST_CASE("A switch of the billing mode takes minutes at first and seconds when it is made again",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  CHECK(account.update_table(kOnDemand)["TableStatus"] == "UPDATING");
  advance_by(account.world, seconds(127));
  CHECK(account.status() == "UPDATING");
  // A switch back in the meantime is accepted and lost.
  CHECK(account.update_table(kProvisioned)["TableStatus"] == "UPDATING");
  check_refusal(account.update_refusal(units(1, 1)),
                {"", kInUse, in_use("Table IOPS are currently being updated. Table: Music")});
  check_refusal(account.update_refusal(R"({"OnDemandThroughput": {"MaxReadRequestUnits": 1}})"),
                {"", kInUse, in_use("OnDemandThroughput cannot be updated while BillingMode update is in progress")});
  advance_by(account.world, seconds(44));
  const Json on_demand = account.describe();
  CHECK(on_demand["TableStatus"] == "ACTIVE");
  CHECK(shown_units(on_demand) == "0/0, 0 decreases");
  CHECK(on_demand["BillingModeSummary"]["BillingMode"] == "PAY_PER_REQUEST");
  CHECK(on_demand["WarmThroughput"]["ReadUnitsPerSecond"] == 12'000);
  check_refusal(account.update_refusal(units(1, 1)),
                {"", kValidation,
                 invalid("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is "
                         "PAY_PER_REQUEST")});

  account.update_table(kProvisioned);
  advance_by(account.world, seconds(2));
  CHECK(account.status() == "ACTIVE");
  CHECK(shown_units(account.describe()) == "1/1, 0 decreases");
  CHECK(account.describe()["BillingModeSummary"]["BillingMode"] == "PROVISIONED");
  account.update_table(kOnDemand);
  advance_by(account.world, seconds(5));
  CHECK(account.status() == "ACTIVE");
}

TEST_CASE("A table made on demand takes a minute and more to become provisioned", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(kCreateOnDemand);
  account.update_table(kProvisioned);
  advance_by(account.world, seconds(59));
  CHECK(account.status() == "UPDATING");
  advance_by(account.world, seconds(39));
  CHECK(account.status() == "ACTIVE");
}

TEST_CASE("PAY_PER_REQUEST on an on-demand table is answered UPDATING and changes nothing", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(kCreateOnDemand);
  CHECK(account.update_table(kOnDemand)["TableStatus"] == "UPDATING");
  CHECK(account.status() == "ACTIVE");
}

TEST_CASE("A stream is enabled and disabled in four to five seconds and keeps its last label",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  check_refusal(account.update_refusal(kNoStream),
                {"", kValidation, "Table has no stream to disable: TableName: Music"});
  const Json answer = account.update_table(kStream);
  CHECK(answer["TableStatus"] == "UPDATING");
  CHECK(answer["LatestStreamLabel"] == "2026-01-05T09:00:20.000");
  const std::string toggle = "Table: Music Stream: 2026-01-05T09:00:20.000 Operation: ENABLE";
  check_refusal(account.update_refusal(kNoStream),
                {"", kInUse, in_use("A stream status change is currently in progress. " + toggle)});
  check_refusal(account.update_refusal(units(1, 1)),
                {"", kInUse, in_use("Can't change table IOPS when stream status is being updated. " + toggle)});
  check_refusal(account.update_refusal(kRareAccess),
                {"", kInUse, in_use("Can't update table class when stream status is being updated. " + toggle)});
  advance_by(account.world, milliseconds(3'999));
  CHECK(account.status() == "UPDATING");
  advance_by(account.world, milliseconds(1'001));
  CHECK(account.status() == "ACTIVE");
  check_refusal(account.update_refusal(kStream),
                {"", kValidation, "Table already has an enabled stream: TableName: Music"});
  account.update_table(kNoStream);
  advance_by(account.world, seconds(5));
  CHECK_FALSE(account.describe().contains("StreamSpecification"));
  CHECK(account.describe()["LatestStreamLabel"] == "2026-01-05T09:00:20.000");
  account.update_table(kStream);
  CHECK(account.describe()["LatestStreamLabel"] == "2026-01-05T09:00:30.000");
}

TEST_CASE("A stream waits for throughput, and may come with PAY_PER_REQUEST", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  account.update_table(units(1, 1));
  check_refusal(
      account.update_refusal(kStream),
      {"", kInUse, in_use("Can't enable or disable stream while table IOPS are being updated. Table: Music")});
  check_refusal(account.update_refusal(R"({"DeletionProtectionEnabled": true})"),
                {"", kInUse, "Table needs to be in ACTIVE status to modify deletion protection setting."});
  advance_by(account.world, seconds(2));
  account.update_table(
      R"({"BillingMode": "PAY_PER_REQUEST", "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"}})");
  advance_by(account.world, seconds(5));
  CHECK(account.status() == "UPDATING");
  advance_by(account.world, seconds(166));
  CHECK(account.status() == "ACTIVE");
  CHECK(account.describe()["StreamSpecification"]["StreamViewType"] == "NEW_IMAGE");
  CHECK(account.describe()["BillingModeSummary"]["BillingMode"] == "PAY_PER_REQUEST");
}

TEST_CASE("A table class switches in four seconds, twice in thirty days", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  CHECK(account.update_table(kStandard)["TableStatus"] == "UPDATING");
  CHECK(account.status() == "ACTIVE");
  CHECK_FALSE(account.describe().contains("TableClassSummary"));

  CHECK_FALSE(account.update_table(kRareAccess).contains("TableClassSummary"));
  const std::string under_way = "Table: Music TableClassUpdateInProgress: STANDARD_INFREQUENT_ACCESS";
  check_refusal(
      account.update_refusal(kStandard),
      {"", kInUse, in_use("Can't update table class when a table class update is in progress. " + under_way)});
  check_refusal(
      account.update_refusal(kStream),
      {"", kInUse, in_use("Can't change stream status when a table class update is in progress. " + under_way)});
  advance_by(account.world, seconds(4));
  CHECK(account.describe()["TableClassSummary"].dump() ==
        R"({"TableClass":"STANDARD_INFREQUENT_ACCESS","LastUpdateDateTime":1767603624})");
  account.update_table(kStandard);
  advance_by(account.world, seconds(4));
  check_refusal(account.update_refusal(kRareAccess),
                {"", "LimitExceededException",
                 "Subscriber limit exceeded: Updates to TableClass are limited to 2 times in 30 day(s)."});
  advance_by(account.world, days(30));
  account.update_table(kRareAccess);
}

TEST_CASE("Deletion protection is set at once and then rests for fifteen seconds", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  const Json answer = account.update_table(R"({"DeletionProtectionEnabled": true})");
  CHECK(answer["DeletionProtectionEnabled"] == true);
  CHECK(answer["TableStatus"] == "ACTIVE");
  CHECK(account.update_table(R"({"DeletionProtectionEnabled": true})")["DeletionProtectionEnabled"] == true);
  check_refusal(
      account.update_refusal(R"({"DeletionProtectionEnabled": false})"),
      {"", "ThrottlingException",
       "Deletion protection setting for table Music modified within the previous 15000 milliseconds. Please try "
       "again after 2026-01-05T09:00:35.000Z"});
  advance_by(account.world, seconds(15));
  CHECK(account.update_table(R"({"DeletionProtectionEnabled": false})")["DeletionProtectionEnabled"] == false);
}

TEST_CASE("What UpdateTable leaves out it says", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  check_refusal(
      account.update_refusal(R"({"MultiRegionConsistency": "STRONG"})"),
      {"", "UnsupportedOperationException", "Keyturn does not simulate UpdateTable with MultiRegionConsistency."});
  check_refusal(account.update_refusal(R"({"ReplicaUpdates": [{"Create": {"RegionName": "eu-west-1"}}]})"),
                {"", "UnsupportedOperationException", "Keyturn does not simulate UpdateTable with ReplicaUpdates."});
}

TEST_CASE("A table that is being made cannot be updated", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create();
  for (const char* change : {kOnDemand, kStream, kRareAccess, R"({"DeletionProtectionEnabled": true})"}) {
    check_refusal(account.update_refusal(change), {change, kInUse, in_use("Table is being created: Music")});
  }
}

TEST_CASE("A copy of the account goes its own way", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  World undo = account.world;
  account.update_table(R"({"SSESpecification": {"Enabled": true}})");
  advance_by(account.world, minutes(1));
  CHECK(account.describe().contains("SSEDescription"));
  account.world = undo;
  CHECK_FALSE(account.describe().contains("SSEDescription"));
  CHECK(account.world.ground.scheduler.tasks().empty());
}
