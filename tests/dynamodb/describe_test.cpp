// TableDescription to the byte, facts sheet 2.8. The order of members is the API model's.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

const std::string kStart =
    R"({"AttributeDefinitions":[{"AttributeName":"Artist","AttributeType":"S"},{"AttributeName":"SongTitle","AttributeType":"S"}],)"
    R"("TableName":"Music","KeySchema":[{"AttributeName":"Artist","KeyType":"HASH"},{"AttributeName":"SongTitle","KeyType":"RANGE"}],)";
const std::string kDate = R"("CreationDateTime":1767603600,)";  // 2026-01-05T09:00:00Z
const std::string kUnits =
    R"("ProvisionedThroughput":{"NumberOfDecreasesToday":0,"ReadCapacityUnits":10,"WriteCapacityUnits":5},)";
const std::string kNoUnits =
    R"("ProvisionedThroughput":{"NumberOfDecreasesToday":0,"ReadCapacityUnits":0,"WriteCapacityUnits":0},)";
const std::string kWarm = R"(,"WarmThroughput":{"ReadUnitsPerSecond":10,"WriteUnitsPerSecond":5,"Status":"ACTIVE"}})";
const std::string kSse =
    joined({R"("SSEDescription":{"Status":"ENABLED","SSEType":"KMS","KMSMasterKeyArn":")", kManagedKeyArn, R"("},)"});

std::string status(const char* text) { return joined({R"("TableStatus":")", text, R"(",)"}); }

std::string ids(const TestAccount& account) {
  return joined(
      {R"("TableSizeBytes":0,"ItemCount":0,"TableArn":"arn:aws:dynamodb:us-east-1:123456789012:table/Music","TableId":")",
       account.table().id, R"(",)"});
}

const char* const kOnDemand = R"({"BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": null})";

}  // namespace

TEST_CASE("A provisioned table is described as AWS does, CREATING, ACTIVE and DELETING",
          "[dynamodb][CreateTable][DescribeTable][DeleteTable]") {
  TestAccount account;
  const std::string made = account.create().dump();
  CHECK(made == kStart + status("CREATING") + kDate + kUnits + ids(account) + R"("DeletionProtectionEnabled":false})");
  CHECK(account.describe().dump() == made);
  advance_by(account.world, seconds(8));
  CHECK(account.describe().dump() ==
        kStart + status("ACTIVE") + kDate + kUnits + ids(account) + R"("DeletionProtectionEnabled":false)" + kWarm);
  const std::string last_ids = ids(account);
  CHECK(account.answer("DeleteTable", {{"TableName", "Music"}})["TableDescription"].dump() ==
        R"({"TableName":"Music",)" + status("DELETING") + kUnits + last_ids + R"("DeletionProtectionEnabled":false})");
}

TEST_CASE("An on-demand table shows its billing mode, and since when it has it once it is ACTIVE",
          "[dynamodb][CreateTable][DescribeTable][DeleteTable]") {
  TestAccount account;
  const std::string made = account.create(kOnDemand).dump();
  CHECK(made == kStart + status("CREATING") + kDate + kNoUnits + ids(account) +
                    R"("BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST"},"DeletionProtectionEnabled":false})");
  advance_by(account.world, seconds(8));
  const std::string summary =
      R"("BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST","LastUpdateToPayPerRequestDateTime":1767603600},)";
  CHECK(
      account.describe().dump() ==
      kStart + status("ACTIVE") + kDate + kNoUnits + ids(account) + summary +
          R"("DeletionProtectionEnabled":false,"WarmThroughput":{"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000,"Status":"ACTIVE"}})");
  const std::string last_ids = ids(account);
  CHECK(account.answer("DeleteTable", {{"TableName", "Music"}})["TableDescription"].dump() ==
        R"({"TableName":"Music",)" + status("DELETING") + kNoUnits + last_ids + summary +
            R"("DeletionProtectionEnabled":false})");
}

// Facts sheet 0.3: ENABLED while CREATING.
TEST_CASE("A table with a KMS key says so from the first moment on",
          "[dynamodb][CreateTable][DescribeTable][DeleteTable]") {
  TestAccount account;
  const std::string made = account.create(R"({"SSESpecification": {"Enabled": true}})").dump();
  CHECK(made ==
        kStart + status("CREATING") + kDate + kUnits + ids(account) + kSse + R"("DeletionProtectionEnabled":false})");
  advance_by(account.world, seconds(8));
  CHECK(account.describe().dump() == kStart + status("ACTIVE") + kDate + kUnits + ids(account) + kSse +
                                         R"("DeletionProtectionEnabled":false)" + kWarm);
  const std::string last_ids = ids(account);
  CHECK(account.answer("DeleteTable", {{"TableName", "Music"}})["TableDescription"].dump() ==
        R"({"TableName":"Music",)" + status("DELETING") + kUnits + last_ids + kSse +
            R"("DeletionProtectionEnabled":false})");
}

TEST_CASE("Streams, table class, limits, warm throughput and protection are shown when they were asked for",
          "[dynamodb][CreateTable][DescribeTable]") {
  TestAccount account;
  const Json made = account.create(R"({
    "BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": null,
    "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"}, "TableClass": "STANDARD",
    "DeletionProtectionEnabled": true, "OnDemandThroughput": {"MaxReadRequestUnits": 7},
    "WarmThroughput": {"ReadUnitsPerSecond": 13000}})");
  CHECK(made["StreamSpecification"].dump() == R"({"StreamEnabled":true,"StreamViewType":"NEW_IMAGE"})");
  CHECK(made["LatestStreamLabel"] == "2026-01-05T09:00:00.000");
  CHECK(made["LatestStreamArn"] ==
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/stream/2026-01-05T09:00:00.000");
  CHECK(made["TableClassSummary"].dump() == R"({"TableClass":"STANDARD"})");
  CHECK(made["DeletionProtectionEnabled"] == true);
  CHECK(made["OnDemandThroughput"].dump() == R"({"MaxReadRequestUnits":7})");
  CHECK(made["WarmThroughput"].dump() ==
        R"({"ReadUnitsPerSecond":13000,"WriteUnitsPerSecond":4000,"Status":"UPDATING"})");
  advance_by(account.world, seconds(8));
  CHECK(account.describe()["WarmThroughput"]["Status"] == "ACTIVE");
}

TEST_CASE("A table is CREATING for six to eight seconds, and each creation has an id of its own",
          "[dynamodb][CreateTable][DescribeTable]") {
  TestAccount account;
  account.create();
  const std::string first_id = account.table().id;
  advance_by(account.world, milliseconds(5'999));
  CHECK(account.status() == "CREATING");
  advance_by(account.world, milliseconds(2'001));
  CHECK(account.status() == "ACTIVE");
  account.answer("DeleteTable", {{"TableName", "Music"}});
  advance_by(account.world, seconds(8));
  account.create();
  CHECK(account.table().id != first_id);
}

// Facts sheet 3 and 2.2.
TEST_CASE("A table is found by its name or its ARN, and missed in the same words everywhere",
          "[dynamodb][DescribeTable][UpdateTable][DeleteTable]") {
  TestAccount account;
  account.create_active();
  const char* const arn = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  CHECK(account.describe(arn)["TableName"] == "Music");
  const std::string elsewhere = "arn:aws:dynamodb:eu-west-1:123456789012:table/Music";
  const std::string others = "arn:aws:dynamodb:us-east-1:210987654321:table/Music";
  for (const char* operation : {"DescribeTable", "UpdateTable", "DeleteTable"}) {
    Json params = {{"TableName", "Musik"}};
    if (operation == std::string_view("UpdateTable")) params["DeletionProtectionEnabled"] = true;
    check_refusal(account.refusal(operation, params),
                  {operation, "ResourceNotFoundException", "Requested resource not found: Table: Musik not found"});
    params["TableName"] = elsewhere;
    check_refusal(account.refusal(operation, params),
                  {operation, "ValidationException", one_violation("Invalid AWS region in '" + elsewhere + "'")});
    params["TableName"] = others;
    CHECK(account.refusal(operation, params).code == "AccessDeniedException");
    params["TableName"] = "ab";
    check_refusal(
        account.refusal(operation, params),
        {operation, "ValidationException",
         one_violation("Value 'ab' at 'tableName' failed to satisfy constraint: Member must have length greater "
                       "than or equal to 3")});
    params.erase("TableName");
    check_refusal(
        account.refusal(operation, params),
        {operation, "ValidationException", "The parameter 'TableName' is required but was not present in the request"});
  }
  CHECK(account
            .refusal("CreateTable",
                     patched(music(), R"({"TableName": "arn:aws:dynamodb:us-east-1:123456789012:table/Song"})"))
            .code == "ValidationException");
}

TEST_CASE("Who has no policy that allows it is refused, and the trail says so", "[dynamodb][DescribeTable]") {
  TestAccount account;
  account.create_active();
  iam::User bob;
  bob.name = "Bob";
  bob.id = "AIDABOB";
  bob.arn = "arn:aws:iam::123456789012:user/Bob";
  bob.access_key_id = "AKIABOB";
  bob.policies.push_back(
      iam::Policy::parse(
          R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:List*","Resource":"*"}]})")
          .value());
  account.world.ground.users.add(bob);
  const service::Caller caller = caller_by_access_key(account.world, "AKIABOB");
  const auto reply = call(account.world, {"dynamodb", "DescribeTable", {{"TableName", "Music"}}, caller, 0});
  REQUIRE_FALSE(reply.outcome.ok());
  CHECK(reply.outcome.error().code == "AccessDeniedException");
  CHECK(reply.outcome.error().message ==
        "User: arn:aws:iam::123456789012:user/Bob is not authorized to perform: dynamodb:DescribeTable on resource: "
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music because no identity-based policy allows the "
        "dynamodb:DescribeTable action");
  CHECK(account.world.ground.trail.find(reply.event)->error_code == "AccessDenied");
  CHECK(call(account.world, {"dynamodb", "ListTables", Json::object(), caller, 0}).outcome.ok());
}

// Facts sheet 11.1, 11.2.
TEST_CASE("The trail shows the request and the answer with small first letters and dates in words",
          "[dynamodb][CreateTable][DescribeTable]") {
  TestAccount account;
  const auto reply = account.call("CreateTable", patched(music(), R"({"SSESpecification": {"SSEType": "KMS"}})"));
  const trail::Event& event = *account.world.ground.trail.find(reply.event);
  CHECK(event.request_parameters["sSESpecification"].dump() == R"({"sSEType":"KMS"})");
  CHECK(event.response_elements["tableDescription"]["creationDateTime"] == "Jan 5, 2026 9:00:00 AM");
  CHECK(event.response_elements["tableDescription"]["sSEDescription"]["kMSMasterKeyArn"] == kManagedKeyArn);
  CHECK(event.resources == std::vector<trail::Resource>{{"arn:aws:dynamodb:us-east-1:123456789012:table/Music",
                                                         "123456789012", "AWS::DynamoDB::Table"}});
  CHECK(event.request_id.size() == 52);
  const auto read = account.call("DescribeTable", {{"TableName", "Music"}});
  CHECK(account.world.ground.trail.find(read.event)->response_elements.is_null());
  CHECK(account.world.ground.trail.find(read.event)->read_only);
}
