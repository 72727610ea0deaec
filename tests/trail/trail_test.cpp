#include "trail/trail.h"

#include <catch2/catch_test_macros.hpp>

#include "support/broken_promise.h"

using namespace keyturn;
using trail::Event;
using trail::Trail;

namespace {

Event event(trail::EventNumber number, const char* name) {
  Event e;
  e.number = number;
  e.name = name;
  return e;
}

}  // namespace

TEST_CASE("Events keep their order over many chunks, and a copy does not grow with the original", "[trail]") {
  Trail trail;
  for (int i = 0; i < 200; ++i) trail.record(event(trail.open(), "DescribeTable"));
  const Trail copy = trail;
  trail.record(event(trail.open(), "DeleteTable"));
  REQUIRE(trail.size() == 201);
  CHECK(copy.size() == 200);
  for (std::size_t i = 0; i < 200; ++i) REQUIRE(trail.at(i).number == i + 1);
  CHECK(trail.at(200).name == "DeleteTable");
}

TEST_CASE("A call is filed after the calls that it caused and is found by its number", "[trail]") {
  Trail trail;
  const auto outer = trail.open();
  const auto inner = trail.open();
  trail.record(event(inner, "CreateGrant"));
  trail.record(event(outer, "CreateTable"));
  CHECK(trail.at(0).name == "CreateGrant");
  CHECK(trail.find(outer)->name == "CreateTable");
  CHECK(trail.find(99) == nullptr);
}

TEST_CASE("Filing under a number that was never opened is a programming error", "[trail]") {
  Trail trail;
  KT_CHECK_BROKEN(trail.record(event(1, "ListTables")));
}

TEST_CASE("A record has CloudTrail's members in CloudTrail's order", "[trail]") {
  Event e = event(1, "UpdateTable");
  e.time = {1791588327800};
  e.source = "dynamodb.amazonaws.com";
  e.region = "us-east-1";
  e.account = "123456789012";
  e.id = "event";
  e.request_id = "request";
  e.error_code = "AccessDenied";
  e.error_message = "no";
  e.resources = {{"arn:aws:dynamodb:us-east-1:123456789012:table/Music", "123456789012", "AWS::DynamoDB::Table"}};
  const Json record = cloudtrail_record(e);
  std::string names;
  for (const auto& [name, value] : record.items()) names += name + " ";
  CHECK(
      names ==
      "eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress userAgent errorCode "
      "errorMessage requestParameters responseElements requestID eventID readOnly resources eventType managementEvent "
      "recipientAccountId eventCategory ");
  CHECK(record["eventTime"] == "2026-10-09T23:25:27Z");
  CHECK(record["responseElements"].is_null());
  CHECK(record["resources"][0]["type"] == "AWS::DynamoDB::Table");
}
