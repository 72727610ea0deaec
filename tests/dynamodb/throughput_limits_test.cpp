// UpdateTable with OnDemandThroughput or WarmThroughput, and DescribeLimits: facts sheet 2.3, 2.8, 4.2-4.5, 4.7.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

constexpr const char* kValidation = "ValidationException";
const char* const kOnDemandTable = R"({"BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": null})";

}  // namespace

TEST_CASE("Limits of on-demand throughput take effect at once, member by member", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(kOnDemandTable);
  const Json answer = account.update_table(R"({"OnDemandThroughput": {"MaxReadRequestUnits": 200}})");
  CHECK(answer["TableStatus"] == "ACTIVE");
  CHECK(answer["OnDemandThroughput"].dump() == R"({"MaxReadRequestUnits":200})");
  account.update_table(R"({"OnDemandThroughput": {"MaxWriteRequestUnits": 100}})");
  CHECK(account.describe()["OnDemandThroughput"].dump() == R"({"MaxReadRequestUnits":200,"MaxWriteRequestUnits":100})");
  account.update_table(R"({"OnDemandThroughput": {"MaxReadRequestUnits": -1}})");
  CHECK(account.describe()["OnDemandThroughput"].dump() == R"({"MaxWriteRequestUnits":100})");
  account.update_table(R"({"OnDemandThroughput": {"MaxWriteRequestUnits": -1}})");
  CHECK_FALSE(account.describe().contains("OnDemandThroughput"));
}

TEST_CASE("Limits of on-demand throughput are positive and of an on-demand table", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  check_refusal(account.update_refusal(R"({"OnDemandThroughput": {"MaxReadRequestUnits": 20}})"),
                {"", kValidation,
                 invalid("MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode is "
                         "PROVISIONED")});
  for (const char* value : {"0", "-2"}) {
    check_refusal(
        account.update_refusal(joined({R"({"OnDemandThroughput": {"MaxWriteRequestUnits": )", value, "}}"})),
        {value, kValidation,
         invalid("Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid range")});
  }
  const ServiceError empty = account.update_refusal(R"({"OnDemandThroughput": {}})");
  CHECK(empty.code == "InternalFailure");
  CHECK(empty.http_status == 500);
  check_refusal(account.refusal("CreateTable", patched(music(), R"({"TableName": "Other",
      "BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": null,
      "OnDemandThroughput": {"MaxReadRequestUnits": -1}})")),
                {"", kValidation,
                 invalid("Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range")});
}

TEST_CASE("A switch to on demand may bring limits, and must be over before they change", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  account.update_table(R"({"BillingMode": "PAY_PER_REQUEST", "OnDemandThroughput": {"MaxReadRequestUnits": 9}})");
  CHECK(account.status() == "UPDATING");
  check_refusal(account.update_refusal(R"({"OnDemandThroughput": {"MaxReadRequestUnits": 20}})"),
                {"", "ResourceInUseException",
                 in_use("OnDemandThroughput cannot be updated while BillingMode update is in progress")});
  advance_by(account.world, seconds(171));
  CHECK(account.describe()["OnDemandThroughput"]["MaxReadRequestUnits"] == 9);
  account.update_table(R"({"BillingMode": "PROVISIONED",
    "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}})");
  advance_by(account.world, seconds(98));
  CHECK_FALSE(account.describe().contains("OnDemandThroughput"));
}

TEST_CASE("Limits of on-demand throughput wait until an index is deleted", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(R"({"BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": null, "GlobalSecondaryIndexes": [
    {"IndexName": "ByTitle", "Projection": {"ProjectionType": "ALL"},
     "KeySchema": [{"AttributeName": "SongTitle", "KeyType": "HASH"}]}]})");
  account.update_table(R"({"GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "ByTitle"}}]})");
  check_refusal(
      account.update_refusal(R"({"OnDemandThroughput": {"MaxReadRequestUnits": 5}})"),
      {"", "ResourceInUseException",
       in_use("OnDemandThroughput cannot be updated while index deletion is in progress for indexes: [ByTitle]")});
}

TEST_CASE("Warm throughput rises within minutes while the table is ACTIVE, and never falls",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(kOnDemandTable);
  const Json answer = account.update_table(R"({"WarmThroughput": {"ReadUnitsPerSecond": 12001}})");
  CHECK(answer["TableStatus"] == "ACTIVE");
  CHECK(answer["WarmThroughput"].dump() ==
        R"({"ReadUnitsPerSecond":12001,"WriteUnitsPerSecond":4000,"Status":"UPDATING"})");
  check_refusal(account.refusal("DeleteTable", {{"TableName", "Music"}}),
                {"", "ResourceInUseException", in_use("Table: Music is in the process of being updated.")});
  advance_by(account.world, milliseconds(271'999));
  CHECK(account.describe()["WarmThroughput"]["Status"] == "UPDATING");
  advance_by(account.world, milliseconds(228'001));
  CHECK(account.describe()["WarmThroughput"].dump() ==
        R"({"ReadUnitsPerSecond":12001,"WriteUnitsPerSecond":4000,"Status":"ACTIVE"})");
  for (const char* member : {"ReadUnitsPerSecond", "WriteUnitsPerSecond"}) {
    check_refusal(account.update_refusal(joined({R"({"WarmThroughput": {")", member, R"(": 100}})"})),
                  {member, kValidation,
                   invalid(joined({"Requested ", member,
                                   " for WarmThroughput for table is lower than current WarmThroughput, decreasing "
                                   "WarmThroughput is not supported"}))});
  }
  // The value that it has is no decrease, and begins nothing.
  CHECK(account.update_table(R"({"WarmThroughput": {"WriteUnitsPerSecond": 4000}})")["WarmThroughput"]["Status"] ==
        "ACTIVE");
}

TEST_CASE("Of two changes of warm throughput the later one counts", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(kOnDemandTable);
  account.update_table(R"({"WarmThroughput": {"ReadUnitsPerSecond": 20000}})");
  account.update_table(R"({"WarmThroughput": {"ReadUnitsPerSecond": 13000}})");
  advance_by(account.world, seconds(501));
  CHECK(account.describe()["WarmThroughput"]["ReadUnitsPerSecond"] == 13'000);
}

TEST_CASE("A table is made at least as warm as it is provisioned", "[dynamodb][CreateTable]") {
  TestAccount account;
  check_refusal(account.refusal("CreateTable", patched(music(), R"({"WarmThroughput": {"ReadUnitsPerSecond": 9}})")),
                {"", kValidation,
                 invalid("Requested ReadUnitsPerSecond for WarmThroughput for table is lower than ReadCapacityUnits of "
                         "ProvisionedThroughput")});
  check_refusal(account.refusal("CreateTable", patched(music(), R"({"WarmThroughput": {"WriteUnitsPerSecond": 4}})")),
                {"", kValidation,
                 invalid("Requested WriteUnitsPerSecond for WarmThroughput for table is lower than WriteCapacityUnits "
                         "of ProvisionedThroughput")});
}

TEST_CASE("DescribeLimits tells the quotas of a new account", "[dynamodb][DescribeLimits]") {
  TestAccount account;
  CHECK(account.answer("DescribeLimits", Json::object()).dump() ==
        R"({"AccountMaxReadCapacityUnits":80000,"AccountMaxWriteCapacityUnits":80000,)"
        R"("TableMaxReadCapacityUnits":40000,"TableMaxWriteCapacityUnits":40000})");
}
