// LookupEvents: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
#include "cloudtrail/account.h"

using namespace keyturn;
using namespace keyturn::cloudtrail::testing;

namespace {

using Names = std::vector<std::string>;

Json by(const char* key, const char* value) { return {{"AttributeKey", key}, {"AttributeValue", value}}; }

}  // namespace

TEST_CASE("Events are shown newest first, with the record as text", "[cloudtrail][LookupEvents]") {
  Account account;
  const std::string key = account.create_key();
  advance_by(account.world, milliseconds(1500));
  account.answer("dynamodb", "ListTables");
  const Json events = account.lookup()["Events"];
  REQUIRE(events.size() == 2);
  CHECK(events[0]["EventName"] == "ListTables");
  const Json& created = events[1];
  std::string members;
  for (const auto& [name, value] : created.items()) members += name + " ";
  CHECK(members == "EventId EventName ReadOnly AccessKeyId EventTime EventSource Username Resources CloudTrailEvent ");
  CHECK(created["ReadOnly"] == "false");
  CHECK(created["AccessKeyId"] == kAlice);
  CHECK(created["EventTime"] == epoch_seconds(default_start()));
  CHECK(events[0]["EventTime"] == epoch_seconds(default_start() + seconds(1)));
  CHECK(created["EventSource"] == "kms.amazonaws.com");
  CHECK(created["Username"] == "Alice");
  CHECK(created["Resources"] == Json::array({{{"ResourceType", "AWS::KMS::Key"}, {"ResourceName", key}}}));
  const Json record = Json::parse(created["CloudTrailEvent"].get<std::string>());
  CHECK(record == account.record("CreateKey"));
  CHECK(record["eventID"] == created["EventId"]);
}

// Management events of CloudTrail itself are in its history like all others.
TEST_CASE("A lookup does not find itself, and the next one finds it", "[cloudtrail][LookupEvents]") {
  Account account;
  CHECK(account.lookup()["Events"].empty());
  const Json found = account.lookup({{"MaxResults", 1}})["Events"];
  REQUIRE(found.size() == 1);
  CHECK(found[0]["EventName"] == "LookupEvents");
  CHECK(found[0]["ReadOnly"] == "true");
  CHECK(found[0]["EventSource"] == "cloudtrail.amazonaws.com");
  CHECK(account.record("LookupEvents")["requestParameters"] == Json{{"maxResults", 1}});
}

TEST_CASE("Events are found by each attribute, whole and with their case", "[cloudtrail][LookupEvents]") {
  Account account;
  const std::string key = account.create_key();
  account.create_table(key);
  account.call("dynamodb", "DescribeTable", {{"TableName", "Music"}}, kNikki);
  CHECK(account.found_by("EventName", "CreateTable") == Names{"CreateTable"});
  CHECK(account.found_by("EventName", "createtable").empty());
  CHECK(account.found_by("EventSource", "dynamodb.amazonaws.com") == Names{"DescribeTable", "CreateTable"});
  CHECK(account.found_by("Username", "Nikki") == Names{"DescribeTable"});
  CHECK(account.found_by("AccessKeyId", kNikki) == Names{"DescribeTable"});
  CHECK(account.found_by("ResourceType", "AWS::DynamoDB::Table") == Names{"DescribeTable", "CreateTable"});
  CHECK(account.found_by("ResourceName", "Music") == Names{"DescribeTable", "CreateTable"});
  CHECK(account.found_by("ResourceName", "arn:aws:dynamodb:us-east-1:123456789012:table/Music").size() == 2);
  CHECK(account.found_by("ResourceName", key) ==
        Names{"GenerateDataKey", "CreateGrant", "CreateGrant", "DescribeKey", "CreateKey"});
  CHECK(account.found_by("ReadOnly", "false") == Names{"CreateTable", "CreateGrant", "CreateGrant", "CreateKey"});
  CHECK(account.found_by("EventId", account.record("CreateKey")["eventID"].get<std::string>()) == Names{"CreateKey"});
}

TEST_CASE("Of several attributes the first one counts", "[cloudtrail][LookupEvents]") {
  Account account;
  account.create_key();
  const Json found = account.lookup({{"LookupAttributes", {by("EventName", "CreateKey"), by("Username", "Nikki")}}});
  CHECK(found["Events"].size() == 1);
}

TEST_CASE("What a service does by itself has no user name", "[cloudtrail][LookupEvents]") {
  Account account;
  account.create_table(account.create_key());
  const Json found = account.lookup({{"LookupAttributes", {by("EventName", "GenerateDataKey")}}})["Events"];
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].contains("Username"));
  CHECK_FALSE(found[0].contains("AccessKeyId"));
}

TEST_CASE("The time range takes its ends in and is cut to the last 90 days", "[cloudtrail][LookupEvents]") {
  Account account;
  const auto count = [&](Json params) {
    params["LookupAttributes"] = Json::array({by("EventName", "ListKeys")});
    return account.lookup(std::move(params))["Events"].size();
  };
  const Instant first = account.world.ground.now;
  for (int i = 0; i < 3; ++i) {
    account.answer("kms", "ListKeys");
    advance_by(account.world, hours(1));
  }
  CHECK(count(Json::object()) == 3);
  CHECK(count({{"StartTime", epoch_seconds(first + hours(1))}}) == 2);
  CHECK(count({{"EndTime", epoch_seconds(first + hours(1))}}) == 2);
  CHECK(count({{"StartTime", epoch_seconds(first + hours(1))}, {"EndTime", epoch_seconds(first + hours(1))}}) == 1);
  CHECK(count({{"StartTime", epoch_seconds(first - days(365))}}) == 3);
  advance_to(account.world, first + days(90));
  CHECK(count(Json::object()) == 3);
  advance_by(account.world, seconds(1));
  CHECK(count(Json::object()) == 2);
  CHECK(count({{"StartTime", epoch_seconds(first - days(365))}}) == 2);
}

TEST_CASE("A token goes on where the page ended, whatever happened meanwhile", "[cloudtrail][LookupEvents]") {
  Account account;
  for (int i = 0; i < 120; ++i) account.answer("kms", "ListKeys");
  const Json attributes = Json::array({by("EventName", "ListKeys")});
  Json params = {{"LookupAttributes", attributes}};
  std::vector<std::size_t> pages;
  std::vector<std::string> ids;
  for (bool more = true; more;) {
    const Json page = account.lookup(params);
    pages.push_back(page["Events"].size());
    for (const Json& event : page["Events"]) ids.push_back(event["EventId"].get<std::string>());
    more = page.contains("NextToken");
    if (more) params["NextToken"] = page["NextToken"];
    account.answer("kms", "ListKeys");
  }
  CHECK(pages == std::vector<std::size_t>{50, 50, 20});
  std::sort(ids.begin(), ids.end());
  CHECK(std::unique(ids.begin(), ids.end()) == ids.end());

  // The page that ends with the oldest event is the last one.
  CHECK_FALSE(account.lookup({{"LookupAttributes", {by("Username", "Nobody")}}}).contains("NextToken"));
}

TEST_CASE("A token is good for the parameters that it was given for", "[cloudtrail][LookupEvents]") {
  Account account;
  for (int i = 0; i < 3; ++i) account.answer("kms", "ListKeys");
  const Json token = account.lookup({{"MaxResults", 1}})["NextToken"];
  CHECK(account.lookup({{"MaxResults", 2}, {"NextToken", token}})["Events"].size() == 2);
  const ServiceError other =
      account.lookup_refusal({{"LookupAttributes", {by("EventName", "ListKeys")}}, {"NextToken", token}});
  CHECK(other.code == "InvalidNextTokenException");
  CHECK(other.message == "The token is not one of an earlier answer, or that was an answer to other parameters.");
  for (const char* text : {"", "?", "bm9uc2Vuc2U=", "e30=", "eyJwb3NpdGlvbiI6LTF9"}) {
    CAPTURE(text);
    CHECK(account.lookup_refusal({{"NextToken", text}}) == other);
  }
  // {"position":9999,"sought":{}}
  CHECK(account.lookup_refusal({{"NextToken", "eyJwb3NpdGlvbiI6OTk5OSwic291Z2h0Ijp7fX0="}}) == other);
}

TEST_CASE("There are no Insights events", "[cloudtrail][LookupEvents]") {
  Account account;
  account.create_key();
  CHECK(account.lookup({{"EventCategory", "insight"}}) == Json{{"Events", Json::array()}});
  CHECK(account.lookup_refusal({{"EventCategory", "insight"}, {"LookupAttributes", {by("Username", "Alice")}}}) ==
        ServiceError{"InvalidLookupAttributesException",
                     "A lookup attribute is not valid: Insights events are not looked up by Username"});
  CHECK(account.lookup_refusal({{"EventCategory", "management"}}) ==
        ServiceError{"InvalidEventCategoryException", "The only event category that can be asked for is insight."});
}

TEST_CASE("What is wrong with a lookup has an exception of its own", "[cloudtrail][LookupEvents]") {
  Account account;
  for (const int most : {0, 51}) {
    CHECK(account.lookup_refusal({{"MaxResults", most}}) ==
          ServiceError{"InvalidMaxResultsException", "MaxResults must be a number from 1 to 50."});
  }
  CHECK(account.lookup_refusal({{"StartTime", 1767603601}, {"EndTime", 1767603600}}) ==
        ServiceError{"InvalidTimeRangeException", "The start time is after the end time."});
  CHECK(account.lookup_refusal({{"LookupAttributes", {by("ReadOnly", "True")}}}) ==
        ServiceError{"InvalidLookupAttributesException",
                     "A lookup attribute is not valid: Value 'True' of ReadOnly is neither true nor false"});
  const ServiceError unknown = account.lookup_refusal({{"LookupAttributes", {by("Colour", "red")}}});
  CHECK(unknown.code == "InvalidLookupAttributesException");
  CHECK(unknown.message.starts_with(
      "A lookup attribute is not valid: Value 'Colour' at 'lookupAttributes.1.member.attributeKey' failed to satisfy "
      "constraint: Member must satisfy enum value set: "));
  CHECK(account.lookup_refusal({{"LookupAttributes", {by("EventName", "")}}}).code ==
        "InvalidLookupAttributesException");
  CHECK(account.lookup_refusal({{"MaxResults", "ten"}}).code == "SerializationException");
  // Refused lookups are events too.
  CHECK(account.record("LookupEvents")["errorCode"] == "SerializationException");
}

TEST_CASE("All three users may look up events, others may not", "[cloudtrail][LookupEvents]") {
  Account account;
  for (const char* user : {kAlice, kMateo, kNikki})
    CHECK(account.call("cloudtrail", "LookupEvents", Json::object(), user).outcome.ok());
  iam::User bob{"Bob", "AIDABOB", "arn:aws:iam::123456789012:user/Bob", "AKIABOB", {}};
  account.world.ground.users.add(bob);
  const std::string refused =
      "User: arn:aws:iam::123456789012:user/Bob is not authorized to perform: cloudtrail:LookupEvents";
  CHECK(account.refusal("cloudtrail", "LookupEvents", Json::object(), "AKIABOB") ==
        ServiceError{"AccessDeniedException",
                     refused + " because no identity-based policy allows the cloudtrail:LookupEvents action"});
  CHECK(account.record("LookupEvents")["errorCode"] == "AccessDenied");

  iam::User eve{"Eve", "AIDAEVE", "arn:aws:iam::123456789012:user/Eve", "AKIAEVE", {iam::administrator_access()}};
  eve.policies.push_back(
      iam::Policy::parse(R"({"Statement":[{"Effect":"Deny","Action":"cloudtrail:*","Resource":"*"}]})").value());
  account.world.ground.users.add(eve);
  CHECK(account.refusal("cloudtrail", "LookupEvents", Json::object(), "AKIAEVE").message ==
        "User: arn:aws:iam::123456789012:user/Eve is not authorized to perform: cloudtrail:LookupEvents with an "
        "explicit deny in an identity-based policy");
}

TEST_CASE("Trails of one's own are not simulated", "[cloudtrail]") {
  Account account;
  CHECK(account.refusal("cloudtrail", "CreateTrail", {{"Name", "mine"}, {"S3BucketName", "bucket"}}) ==
        ServiceError{"UnknownOperationException", "Keyturn does not simulate cloudtrail:CreateTrail."});
  CHECK(account.world.ground.trail.empty());
}
