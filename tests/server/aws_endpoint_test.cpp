#include "server/aws_endpoint.h"

#include <catch2/catch_test_macros.hpp>

#include "server/served.h"
#include "wire/signature.h"

using namespace keyturn;
using namespace keyturn::server;
using namespace keyturn::server::testing;

namespace {

const char* const kListTables = "DynamoDB_20120810.ListTables";

std::string header_of(const wire::HttpAnswer& answer, std::string_view name) {
  for (const auto& [key, value] : answer.headers) {
    if (key == name) return value;
  }
  return "";
}

}  // namespace

TEST_CASE("A request reaches the account of the access key that signs it", "[server][ListTables]") {
  Served served;
  const wire::HttpAnswer answer = served.answer(kListTables, "{}", authorization(kAlice));
  CHECK(answer.status == 200);
  CHECK(answer.body == R"({"TableNames":[]})");
  CHECK(header_of(answer, "x-amzn-RequestId").size() == 52);
  const Json events = served.call("cloudtrail", "LookupEvents");
  REQUIRE(events["Events"].size() == 1);
  const Json record = Json::parse(events["Events"][0]["CloudTrailEvent"].get<std::string>());
  CHECK(record["userAgent"] == "test");
  CHECK(record["sourceIPAddress"] == "127.0.0.1");
  CHECK(record["userIdentity"]["userName"] == "Alice");
  CHECK(record["requestID"] == header_of(answer, "x-amzn-RequestId"));
}

TEST_CASE("What the front door refuses leaves no trace in an account", "[server]") {
  Served served;
  const auto type = [&](std::string_view target, std::string_view body, std::string_view authorization) {
    const wire::HttpAnswer answer = served.answer(target, body, authorization);
    CHECK(answer.status == 400);
    CHECK_FALSE(header_of(answer, "x-amzn-RequestId").empty());
    return Json::parse(answer.body)["__type"].get<std::string>();
  };
  CHECK(type(kListTables, "{}", "") == "com.amazon.coral.service#MissingAuthenticationTokenException");
  CHECK(type(kListTables, "{}", "AWS4-HMAC-SHA256 Credential=x") ==
        "com.amazon.coral.service#IncompleteSignatureException");
  CHECK(type(kListTables, "[", authorization(kAlice)) == "com.amazon.coral.service#SerializationException");
  CHECK(type("DynamoDB_20120810.Dance", "{}", authorization(kAlice)) ==
        "com.amazon.coral.service#UnknownOperationException");
  CHECK(type(kListTables, "{}", authorization(kAlice, "eu-west-1")) == "com.amazon.coral.service#RegionNotSimulated");
  CHECK(type("TrentService.Dance", "{}", "") == "UnknownOperationException");
  CHECK(served.call("cloudtrail", "LookupEvents")["Events"].empty());
}

TEST_CASE("An operation that is not simulated says so", "[server]") {
  Served served;
  CHECK(served.call("dynamodb", "ExecuteStatement", {{"Statement", "SELECT"}})["message"] ==
        "Keyturn does not simulate dynamodb:ExecuteStatement.");
}

TEST_CASE("Only the account with a secret asks for its signature", "[server]") {
  Served served({{"ada", "secret of ada"}});
  const auto type = [&](std::string_view key) {
    return served.call("dynamodb", "ListTables", Json::object(), key).value("__type", "");
  };
  CHECK(type("ada") == "com.amazon.coral.service#InvalidSignatureException");
  // Nor does a user of the account come in by a key without a secret.
  CHECK(type("ada-developer") == "com.amazon.coral.service#UnrecognizedClientException");
  CHECK(type("bob").empty());
}

TEST_CASE("A signature by the secret is accepted", "[server]") {
  Served served({{"AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"}});
  // Signed in 2015, and right, so that only its age is refused.
  const wire::HttpRequest request = {
      "GET",
      "/",
      "",
      {{"Host", "example.amazonaws.com"},
       {"X-Amz-Date", "20150830T123600Z"},
       {"Authorization",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
        "SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"}},
      ""};
  const Result<wire::Authorization> signer = served.aws.signer(request);
  REQUIRE_FALSE(signer.ok());
  CHECK(signer.error().message.starts_with("Signature expired: 20150830T123600Z is now earlier than "));
}
