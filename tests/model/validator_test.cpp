#include "model/validator.h"

#include <catch2/catch_test_macros.hpp>

#include "model/pattern.h"
#include "model/service_model.h"

using namespace keyturn;

namespace {

const model::Shape& input_of(const char* service, const char* operation) {
  return *model::find_model(service)->operation(operation)->input;
}

std::string message(const char* service, const char* operation, const char* params) {
  const auto found = model::violations(input_of(service, operation), Json::parse(params));
  return found.empty() ? "" : model::violations_message(found);
}

std::string type_error(const char* params) {
  return model::find_type_error(input_of("dynamodb", "UpdateTable"), Json::parse(params));
}

}  // namespace

// The texts: facts sheet 1.1 and 10.5.
TEST_CASE("Violations are worded as AWS words them", "[model]") {
  const struct {
    const char* service;
    const char* operation;
    const char* params;
    const char* message;
  } cases[] = {
      {"dynamodb", "UpdateTable", R"({"TableName":"T","SSESpecification":{"SSEType":"kms"}})",
       "1 validation error detected: Value 'kms' at 'sSESpecification.sSEType' failed to satisfy constraint: Member "
       "must "
       "satisfy enum value set: [AES256, KMS]"},
      {"dynamodb", "UpdateTable",
       R"({"TableName":"T","AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"},{"AttributeType":"S"}]})",
       "1 validation error detected: Value null at 'attributeDefinitions.2.member.attributeName' failed to satisfy "
       "constraint: Member must not be null"},
      {"dynamodb", "ListTables", R"({"Limit":0})",
       "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater "
       "than "
       "or equal to 1"},
      {"dynamodb", "ListTables", R"({"Limit":101})",
       "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have value less "
       "than "
       "or equal to 100"},
      {"kms", "GenerateDataKey", R"({"KeyId":"k","NumberOfBytes":1025})",
       "1 validation error detected: Value '1025' at 'numberOfBytes' failed to satisfy constraint: Member must have "
       "value "
       "less than or equal to 1024"},
      {"kms", "Encrypt", R"({"KeyId":"k","Plaintext":""})",
       "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length "
       "greater "
       "than or equal to 1"},
      {"kms", "CreateAlias", R"({"AliasName":"alias/x!","TargetKeyId":""})",
       "2 validation errors detected: Value 'alias/x!' at 'aliasName' failed to satisfy constraint: Member must "
       "satisfy "
       "regular expression pattern: ^[a-zA-Z0-9:/_-]+$; Value '' at 'targetKeyId' failed to satisfy constraint: Member "
       "must "
       "have length greater than or equal to 1"},
      {"kms", "DescribeKey", R"({"KeyId":"k"})", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.operation, c.params);
    CHECK(message(c.service, c.operation, c.params) == c.message);
  }
}

TEST_CASE("Patterns bind the whole value, beyond ASCII too", "[model]") {
  const struct {
    const char* pattern;
    const char* text;
    bool matches;
  } cases[] = {{"[a-zA-Z0-9_.-]+", "Music-2.0_x", true},
               {"[a-zA-Z0-9_.-]+", "Mus ic", false},
               {"[\\u0020-\\u00FF]*", "caf\xC3\xA9", true},
               {"[\\u0020-\\u00FF]*", "\xE2\x82\xAC", false},
               {"[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*",
                "Stra\xC3\x9F"
                "e 7",
                true},
               {"[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*", "a#b", false}};
  for (const auto& c : cases) {
    CAPTURE(c.pattern, c.text);
    CHECK(model::matches_pattern(c.pattern, c.text) == c.matches);
  }
}

TEST_CASE("At most ten violations are told", "[model]") {
  Json params{{"TableName", "T"}, {"AttributeDefinitions", Json::array()}};
  for (int i = 0; i < 8; ++i) params["AttributeDefinitions"].push_back(Json::object());
  const auto found = model::violations(input_of("dynamodb", "UpdateTable"), params);
  CHECK(found.size() == 16);
  CHECK(model::violations_message(found).starts_with("10 validation errors detected: "));
}

TEST_CASE("Lists and structures are printed as the service prints them", "[model]") {
  const model::Shape& key_schema = *input_of("dynamodb", "CreateTable").member("KeySchema")->shape;
  const Json value =
      Json::parse(R"([{"AttributeName":"pk","KeyType":"HASH"},{"AttributeName":"sk","KeyType":"RANGE"}])");
  CHECK(model::printed_value(key_schema, value) ==
        "[KeySchemaElement(attributeName=pk, keyType=HASH), KeySchemaElement(attributeName=sk, keyType=RANGE)]");
  CHECK(model::printed_value(key_schema, Json::array()) == "[]");
}

TEST_CASE("A JSON value of another type is found before constraints are looked at", "[model]") {
  CHECK(type_error(R"({"TableName":"T","DeletionProtectionEnabled":true})") == "");
  CHECK(type_error(R"({"TableName":5})") == "NUMBER_VALUE cannot be converted to String");
  CHECK(type_error(R"({"TableName":true})") == "TRUE_VALUE cannot be converted to String");
  CHECK(type_error(R"({"SSESpecification":{"Enabled":"yes"}})") == "STRING_VALUE cannot be converted to Boolean");
  CHECK(type_error(R"({"ProvisionedThroughput":{"ReadCapacityUnits":1.5,"WriteCapacityUnits":1}})") ==
        "DECIMAL_VALUE cannot be converted to Long");
  CHECK(type_error(R"({"TableName":[]})") == "Unrecognized collection type class java.util.ArrayList");
  CHECK(type_error(R"({"TableName":{}})") == "Start of structure or map found where not expected.");
  CHECK(type_error(R"({"AttributeDefinitions":"x"})") == "Unexpected field type");
}

TEST_CASE("A pattern that is one class repeated holds for texts of any length", "[model]") {
  const std::string policy = "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+";
  CHECK(model::matches_pattern(policy, std::string(100000, 'x')));
  CHECK_FALSE(model::matches_pattern(policy, std::string(100000, 'x') + "\x01"));
  CHECK_FALSE(model::matches_pattern(policy, ""));
  CHECK(model::matches_pattern("^[a-z]*$", ""));
  CHECK_FALSE(model::matches_pattern("^[a-z]*$", "aB"));
}

// Found by fuzzing.
TEST_CASE("A null in a list of texts is a violation of its own", "[model]") {
  CHECK(message("dynamodb", "UntagResource", R"({"ResourceArn": "a", "TagKeys": ["x", null]})") ==
        "1 validation error detected: Value null at 'tagKeys.2.member' failed to satisfy constraint: "
        "Member must not be null");
}
