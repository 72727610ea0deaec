// botocore's validator: https://boto3.amazonaws.com/v1/documentation/api/latest/guide/error-handling.html
#include "cli/param_validation.h"

#include <catch2/catch_test_macros.hpp>

#include "cli/blobs.h"
#include "model/service_model.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

std::string errors_of(std::string_view operation, std::string_view params) {
  const model::ServiceModel& dynamodb = *model::find_model("dynamodb");
  return param_validation_errors(Json::parse(params), dynamodb.operation(operation)->input);
}

}  // namespace

TEST_CASE("Right parameters pass", "[cli][validation]") {
  CHECK(errors_of("DescribeTable", R"({"TableName": "Music"})") == "");
  CHECK(errors_of("ListTables", R"({"Limit": 101})") == "");  // a maximum is the service's business
  CHECK(errors_of("PutItem", R"({"TableName": "Music", "Item": {"A": {"B": "aGVsbG8="}}})") == "");
}

TEST_CASE("Every mistake is reported at once, missing members first", "[cli][validation]") {
  CHECK(errors_of("DescribeTable", R"({"Table": 1})") ==
        "Parameter validation failed:\nMissing required parameter in input: \"TableName\"\nUnknown parameter in input: "
        "\"Table\", must be one of: TableName");
  CHECK(
      errors_of("CreateTable", R"({"TableName": "Music", "AttributeDefinitions": [null], "KeySchema": [],
        "SSESpecification": {"Enabled": "yes", "Type": 1}})") ==
      "Parameter validation failed:\n"
      "Invalid type for parameter AttributeDefinitions[0], value: None, type: <class 'NoneType'>, valid types: <class "
      "'dict'>\n"
      "Invalid length for parameter KeySchema, value: 0, valid min length: 1\n"
      "Unknown parameter in SSESpecification: \"Type\", must be one of: Enabled, SSEType, KMSMasterKeyId\n"
      "Invalid type for parameter SSESpecification.Enabled, value: yes, type: <class 'str'>, valid types: <class "
      "'bool'>");
  CHECK(errors_of("ListTables", R"({"Limit": 0})") ==
        "Parameter validation failed:\nInvalid value for parameter Limit, value: 0, valid min value: 1");
}

TEST_CASE("Blob texts are base64, leniently read", "[cli][blobs]") {
  CHECK(from_lenient_base64("aGVs bG8=") == to_bytes("hello"));
  CHECK(from_lenient_base64("") == Bytes());
  CHECK_FALSE(from_lenient_base64("hello"));
  CHECK_FALSE(from_lenient_base64("a"));
}
