// https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html; error bodies: facts sheet section 1.
#include "wire/json_protocol.h"

#include <catch2/catch_test_macros.hpp>

#include "service/errors.h"
#include "wire/crc32.h"
#include "wire/post.h"

using namespace keyturn;
using namespace keyturn::wire::testing;

namespace {

const char* const kCreateTable = "DynamoDB_20120810.CreateTable";

wire::Asked asked_of(std::string_view service, std::string operation) {
  return {model::find_model(service), std::move(operation), Json::object()};
}

}  // namespace

TEST_CASE("The target names service and operation, the body is the input", "[wire]") {
  const wire::Asked asked = wire::read_request(post(kCreateTable, R"({"TableName":"Music"})"));
  REQUIRE(asked.service != nullptr);
  CHECK(asked.service->name() == "dynamodb");
  CHECK(asked.operation == "CreateTable");
  CHECK(asked.params.value() == Json{{"TableName", "Music"}});
}

TEST_CASE("Each service that speaks JSON is found by its own prefix", "[wire]") {
  const auto service = [](std::string_view target) {
    const wire::Asked asked = wire::read_request(post(target, "{}"));
    return asked.service ? asked.service->name() : std::string();
  };
  CHECK(service("TrentService.ListKeys") == "kms");
  CHECK(service("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents") == "cloudtrail");
  CHECK(service("AWSSecurityTokenServiceV20110615.GetCallerIdentity").empty());
}

TEST_CASE("A target that names nothing is UnknownOperationException and no more", "[wire]") {
  for (const char* target : {"DynamoDB_20120810.Dance", "Nobody.CreateTable", "CreateTable", ".CreateTable", ""}) {
    const wire::HttpRequest request = post(target, "{}");
    const wire::Asked asked = wire::read_request(request);
    CHECK(asked.operation.empty());
    REQUIRE_FALSE(asked.params.ok());
    const wire::HttpAnswer answer = wire::answer(asked, "ID", asked.params.error());
    CHECK(answer.status == 400);
    CHECK(answer.body == R"({"__type":"com.amazon.coral.service#UnknownOperationException"})");
  }
}

TEST_CASE("A body that is no JSON object is SerializationException and no more", "[wire]") {
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  for (const std::string& body : {std::string(), std::string("{"), std::string("[]"), std::string("\"x\""),
                                  std::string("{\"A\":\"\xff\"}"), deep, R"({"A":)" + deep + "}"}) {
    const wire::Asked asked = wire::read_request(post(kCreateTable, body));
    REQUIRE_FALSE(asked.params.ok());
    CHECK(wire::answer(asked, "ID", asked.params.error()).body ==
          R"({"__type":"com.amazon.coral.service#SerializationException"})");
  }
}

TEST_CASE("Brackets within text do not count as depth", "[wire]") {
  const std::string body = R"({"A":"\")" + std::string(1000, '{') + R"("})";
  const wire::Asked asked = wire::read_request(post(kCreateTable, body));
  REQUIRE(asked.params.ok());
  CHECK(asked.params.value()["A"] == "\"" + std::string(1000, '{'));
}

TEST_CASE("DynamoDB answers JSON 1.0 with a request id and the checksum of the body", "[wire]") {
  const wire::HttpAnswer answer =
      wire::answer(asked_of("dynamodb", "ListTables"), "ID", Json{{"TableNames", Json::array()}});
  CHECK(answer.status == 200);
  CHECK(answer.content_type == "application/x-amz-json-1.0");
  CHECK(answer.body == R"({"TableNames":[]})");
  CHECK(header_of(answer, "x-amzn-RequestId") == "ID");
  CHECK(header_of(answer, "x-amz-crc32") == std::to_string(wire::crc32(answer.body)));
  CHECK(wire::answer(asked_of("dynamodb", "PutItem"), "ID", Json::object()).body == "{}");
}

TEST_CASE("KMS answers JSON 1.1 without a checksum, and with nothing where there is no output", "[wire]") {
  const wire::HttpAnswer answer = wire::answer(asked_of("kms", "ListKeys"), "ID", Json{{"Keys", Json::array()}});
  CHECK(answer.content_type == "application/x-amz-json-1.1");
  CHECK(header_of(answer, "x-amz-crc32").empty());
  CHECK(wire::answer(asked_of("kms", "EnableKey"), "ID", Json::object()).body.empty());
}

TEST_CASE("Moments and numbers stay numbers", "[wire]") {
  const Json output = {{"Table", {{"CreationDateTime", 1767603600.123}, {"ItemCount", 3}}}};
  CHECK(wire::answer(asked_of("dynamodb", "DescribeTable"), "ID", output).body ==
        R"({"Table":{"CreationDateTime":1767603600.123,"ItemCount":3}})");
}

TEST_CASE("DynamoDB's errors say where they come from", "[wire]") {
  const auto body = [](const ServiceError& error) {
    return wire::answer(asked_of("dynamodb", "GetItem"), "ID", error).body;
  };
  CHECK(body({"ResourceNotFoundException", "Requested resource not found"}) ==
        R"({"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",)"
        R"("message":"Requested resource not found"})");
  CHECK(body(service::validation("1 validation error detected: …")) ==
        R"({"__type":"com.amazon.coral.validate#ValidationException","message":"1 validation error detected: …"})");
  CHECK(body(service::serialization("Start of structure or map found where not expected")) ==
        R"({"__type":"com.amazon.coral.service#SerializationException",)"
        R"("Message":"Start of structure or map found where not expected"})");
  CHECK(body({"AccessDeniedException", "User: x is not authorized"}) ==
        R"({"__type":"com.amazon.coral.service#AccessDeniedException","Message":"User: x is not authorized"})");
  CHECK(body({"UnrecognizedClientException", "The security token included in the request is invalid."}) ==
        R"({"__type":"com.amazon.coral.service#UnrecognizedClientException",)"
        R"("message":"The security token included in the request is invalid."})");
}

TEST_CASE("A cancelled transaction tells its reasons before its message", "[wire]") {
  const ServiceError error{
      "TransactionCanceledException", "Transaction cancelled", 400, {{"CancellationReasons", {{{"Code", "None"}}}}}};
  CHECK(wire::answer(asked_of("dynamodb", "TransactWriteItems"), "ID", error).body ==
        R"({"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException",)"
        R"("CancellationReasons":[{"Code":"None"}],"Message":"Transaction cancelled"})");
}

TEST_CASE("KMS names its errors by their short names, also those without a text", "[wire]") {
  const auto body = [](const ServiceError& error) {
    return wire::answer(asked_of("kms", "Decrypt"), "ID", error).body;
  };
  CHECK(body({"NotFoundException", "Key 'x' does not exist"}) ==
        R"({"__type":"NotFoundException","message":"Key 'x' does not exist"})");
  CHECK(body({"InvalidCiphertextException", ""}) == R"({"__type":"InvalidCiphertextException","message":""})");
}

TEST_CASE("A server's fault keeps its status", "[wire]") {
  CHECK(wire::answer(asked_of("dynamodb", "CreateTable"), "ID", ServiceError{"InternalServerError", "", 500}).status ==
        500);
}
