#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

const std::string kValidation = "ValidationException";
const std::string kLimit = "LimitExceededException";
const std::string kThreeKeys =
    R"({"KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}, {"AttributeName": "b", "KeyType": "RANGE"},
                      {"AttributeName": "c", "KeyType": "RANGE"}]})";

void check_all(const std::vector<Refusal>& refusals) {
  TestAccount account;
  for (const Refusal& wanted : refusals) {
    check_refusal(account.refusal("CreateTable", patched(music(), wanted.patch)), wanted);
  }
  CHECK(account.world.tables.tables.empty());
  CHECK(account.world.keys.grants.empty());
}

std::string tags(std::size_t count) {
  Json list = Json::array();
  for (std::size_t i = 0; i < count; ++i) list.push_back({{"Key", "k" + std::to_string(i)}, {"Value", ""}});
  return Json{{"Tags", list}}.dump();
}

}  // namespace

// Facts sheet 2.2.
TEST_CASE("CreateTable names every shape that is wrong in DynamoDB's words", "[dynamodb][CreateTable]") {
  const std::string long_name(256, 'a');
  const std::string long_patch = Json{{"TableName", long_name}}.dump();
  check_all({
      {R"({"TableName": null})", kValidation,
       "The parameter 'TableName' is required but was not present in the request"},
      {R"({"TableName": "ab"})", kValidation,
       one_violation("Value 'ab' at 'tableName' failed to satisfy constraint: Member must have length greater than or "
                     "equal to 3")},
      {long_patch.c_str(), kValidation,
       one_violation(
           joined({"Value '", long_name,
                   "' at 'tableName' failed to satisfy constraint: Member must have length less than or equal "
                   "to 255"}))},
      {R"({"TableName": "Mu;sic"})", kValidation,
       one_violation(
           "Value 'Mu;sic' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression "
           "pattern: [a-zA-Z0-9_.-]+")},
      {R"({"KeySchema": null})", kValidation,
       one_violation("Value null at 'keySchema' failed to satisfy constraint: Member must not be null")},
      {R"({"KeySchema": []})", kValidation,
       one_violation("Value '[]' at 'keySchema' failed to satisfy constraint: Member must have length greater than or "
                     "equal to 1")},
      {kThreeKeys.c_str(), kValidation,
       one_violation(
           "Value '[KeySchemaElement(attributeName=a, keyType=HASH), KeySchemaElement(attributeName=b, "
           "keyType=RANGE), KeySchemaElement(attributeName=c, keyType=RANGE)]' at 'keySchema' failed to satisfy "
           "constraint: Member must have length less than or equal to 2")},
      {R"({"AttributeDefinitions": null})", kValidation,
       one_violation("Value null at 'attributeDefinitions' failed to satisfy constraint: Member must not be null")},
      {R"({"AttributeDefinitions": [{"AttributeName": "a", "AttributeType": "INVALID"}]})", kValidation,
       one_violation("Value 'INVALID' at 'attributeDefinitions.1.member.attributeType' failed to satisfy constraint: "
                     "Member must satisfy enum value set: [B, N, S]")},
      {R"({"KeySchema": [{"AttributeName": "a", "KeyType": "INVALID"}]})", kValidation,
       one_violation(
           "Value 'INVALID' at 'keySchema.1.member.keyType' failed to satisfy constraint: Member must satisfy "
           "enum value set: [HASH, RANGE]")},
      {R"({"AttributeDefinitions": [{"AttributeType": "S"}]})", kValidation,
       one_violation("Value null at 'attributeDefinitions.1.member.attributeName' failed to satisfy constraint: Member "
                     "must not be null")},
      {R"({"BillingMode": "FREE"})", kValidation,
       one_violation("Value 'FREE' at 'billingMode' failed to satisfy constraint: Member must satisfy enum value set: "
                     "[PROVISIONED, PAY_PER_REQUEST]")},
      {R"({"TableClass": "GLACIER"})", kValidation,
       "Invalid table-class parameter provided. Please try again with a valid table-class value: [STANDARD, "
       "STANDARD_INFREQUENT_ACCESS]."},
  });
}

// Facts sheet 2.3.
TEST_CASE("CreateTable checks billing mode against throughput", "[dynamodb][CreateTable]") {
  check_all({
      {R"({"BillingMode": "PAY_PER_REQUEST"})", kValidation,
       invalid(
           "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST")},
      {R"({"ProvisionedThroughput": null})", kValidation,
       invalid("ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED")},
      {R"({"ProvisionedThroughput": {"ReadCapacityUnits": 0, "WriteCapacityUnits": 0}})", kValidation,
       "2 validation errors detected: Value '0' at 'provisionedThroughput.writeCapacityUnits' failed to satisfy "
       "constraint: Member must have value greater than or equal to 1; Value '0' at "
       "'provisionedThroughput.readCapacityUnits' failed to satisfy constraint: Member must have value greater than or "
       "equal to 1"},
      {R"({"ProvisionedThroughput": {"WriteCapacityUnits": null}})", kValidation,
       one_violation(
           "Value null at 'provisionedThroughput.writeCapacityUnits' failed to satisfy constraint: Member must "
           "not be null")},
      {R"({"ProvisionedThroughput": {"ReadCapacityUnits": 1000000000001}})", kValidation,
       "Given value 1000000000001 for ReadCapacityUnits is out of bounds"},
      {R"({"ProvisionedThroughput": {"ReadCapacityUnits": 40001}})", kLimit,
       "The requested ReadCapacityUnits, 40001, is above the per table maximum for the account in us-east-1. Per table "
       "maximum: 40000. Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher "
       "limits."},
      {R"({"OnDemandThroughput": {"MaxReadRequestUnits": 5}})", kValidation,
       invalid("MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode is "
               "PROVISIONED")},
  });
}

TEST_CASE("An account reserves at most 80000 units of a kind in a Region", "[dynamodb][CreateTable]") {
  TestAccount account;
  account.create(R"({"TableName": "One", "ProvisionedThroughput": {"ReadCapacityUnits": 40000}})");
  account.create(R"({"TableName": "Two", "ProvisionedThroughput": {"ReadCapacityUnits": 39995}})");
  const ServiceError error = account.refusal("CreateTable", music());
  CHECK(error.code == kLimit);
  CHECK(
      error.message ==
      "This request would have caused the ReadCapacityUnits limit to be exceeded for the account in us-east-1. Current "
      "ReadCapacityUnits reserved by the account: 79995. Limit: 80000. Requested: 10. Refer to the Amazon DynamoDB "
      "Developer Guide for current limits and how to request higher limits.");
}

// Facts sheet 2.4, rows a-g; h is with the indexes.
TEST_CASE("CreateTable checks the key schema against the attribute definitions", "[dynamodb][CreateTable]") {
  check_all({
      {R"({"AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"},
                                    {"AttributeName": "Artist", "AttributeType": "N"}]})",
       kValidation, "Attribute Name is duplicated: Artist"},
      {R"({"AttributeDefinitions": []})", kValidation,
       "Invalid KeySchema: Some index key attribute have no definition"},
      {R"({"AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"}],
           "KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}, {"AttributeName": "Artist", "KeyType": "RANGE"}]})",
       kValidation, "Invalid KeySchema: Some index key attribute have no definition"},
      {R"({"KeySchema": [{"AttributeName": "ARTIST", "KeyType": "HASH"}]})", kValidation,
       invalid(
           "Some index key attributes are not defined in AttributeDefinitions. Keys: [ARTIST], AttributeDefinitions: "
           "[Artist, SongTitle]")},
      {R"({"KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}, {"AttributeName": "Artist", "KeyType": "RANGE"}]})",
       kValidation, "Both the Hash Key and the Range Key element in the KeySchema have the same name"},
      {R"({"KeySchema": [{"AttributeName": "Artist", "KeyType": "RANGE"}, {"AttributeName": "SongTitle", "KeyType": "HASH"}]})",
       kValidation, "Invalid KeySchema: The first KeySchemaElement is not a HASH key type"},
      {R"({"KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}, {"AttributeName": "SongTitle", "KeyType": "HASH"}]})",
       kValidation, "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type"},
      {R"({"KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}]})", kValidation,
       invalid("Number of attributes in KeySchema does not exactly match number of attributes defined in "
               "AttributeDefinitions")},
  });
}

// Facts sheet 2.6.
TEST_CASE("CreateTable checks streams and tags", "[dynamodb][CreateTable]") {
  const std::string too_many = tags(51);
  check_all({
      {R"({"StreamSpecification": {"StreamEnabled": true}})", kValidation,
       invalid("Table is being created with a stream enabled, UpdateViewType is required")},
      {R"({"StreamSpecification": {"StreamEnabled": false, "StreamViewType": "NEW_IMAGE"}})", kValidation,
       invalid("Table is being created with a stream disabled, UpdateViewType should not be specified")},
      {R"({"StreamSpecification": {}})", kValidation,
       one_violation(
           "Value null at 'streamSpecification.streamEnabled' failed to satisfy constraint: Member must not be "
           "null")},
      {R"({"StreamSpecification": {"StreamEnabled": true, "StreamViewType": "new_image"}})", kValidation,
       one_violation(
           "Value 'new_image' at 'streamSpecification.streamViewType' failed to satisfy constraint: Member must "
           "satisfy enum value set: [OLD_IMAGE, KEYS_ONLY, NEW_AND_OLD_IMAGES, NEW_IMAGE]")},
      {R"({"Tags": [{"Key": "aws:foo", "Value": "x"}]})", kValidation,
       "Tag Key cannot be prefixed with aws:, Key: aws:foo"},
      {R"({"Tags": [{"Key": "a*b", "Value": "x"}]})", kValidation, "The Tag Key provided is invalid, Key: a*b"},
      {R"({"Tags": [{"Key": "a", "Value": "x#"}]})", kValidation, "The Tag Value provided is invalid, Value: x#"},
      {R"({"Tags": [{"Key": "a"}]})", kValidation, "The Tag Value provided is invalid, Value: null"},
      {too_many.c_str(), kValidation, "Number of Tags exceed the current limit for the provided ResourceArn"},
      {R"({"Tags": [{"Key": "dup", "Value": "1"}, {"Key": "dup", "Value": "2"}]})", kValidation,
       "Duplicate Tag Keys provided as input: Duplicate Tag Key found dup"},
  });
  TestAccount account;
  CHECK(account.create(R"({"TableName": "NoTags", "Tags": []})").contains("Tags") == false);
  account.create(tags(50));
  CHECK(account.table().definition.tags.size() == 50);
}

// Facts sheet 2.7: the payload is looked at before the name.
TEST_CASE("A name that is taken is refused, in other words while it is still CREATING", "[dynamodb][CreateTable]") {
  TestAccount account;
  account.create();
  check_refusal(account.refusal("CreateTable", music()),
                {"", "ResourceInUseException", in_use("Table is being created: Music")});
  check_refusal(account.refusal("CreateTable", patched(music(), R"({"Tags": [{"Key": "aws:x", "Value": ""}]})")),
                {"", kValidation, "Tag Key cannot be prefixed with aws:, Key: aws:x"});
  advance_by(account.world, seconds(8));
  check_refusal(account.refusal("CreateTable", music()), {"", "ResourceInUseException", "Table already exists: Music"});
  account.answer("DeleteTable", {{"TableName", "Music"}});
  check_refusal(account.refusal("CreateTable", music()), {"", "ResourceInUseException", "Table already exists: Music"});
  CHECK(account.create(R"({"TableName": "music"})")["TableStatus"] == "CREATING");
}

// Facts sheet 4.7.
TEST_CASE("Only so many tables can be at work at one time", "[dynamodb][CreateTable]") {
  TestAccount account;
  account.create(R"({"ProvisionedThroughput": null, "BillingMode": "PAY_PER_REQUEST"})");
  const dynamodb::Table pattern = account.table();
  for (int i = 1; i < 500; ++i) account.world.tables.tables.emplace("T" + std::to_string(i), pattern);
  CHECK(account.refusal("CreateTable", patched(music(), R"({"TableName": "More"})")).code == kLimit);
  for (auto& [name, table] : account.world.tables.tables) table.change().become(dynamodb::TableStatus::Active);
  CHECK(account.create(R"({"TableName": "More"})")["TableStatus"] == "CREATING");
  for (int i = 500; i < 2500; ++i) account.world.tables.tables.emplace("T" + std::to_string(i), account.table());
  CHECK(account.refusal("CreateTable", patched(music(), R"({"TableName": "Last"})")).code == kLimit);
}

TEST_CASE("A JSON value of the wrong type is a SerializationException", "[dynamodb][CreateTable]") {
  TestAccount account;
  CHECK(account.refusal("CreateTable", patched(music(), R"({"TableName": 5})")).code == "SerializationException");
}

TEST_CASE("What CreateTable leaves out it says", "[dynamodb][CreateTable]") {
  TestAccount account;
  check_refusal(account.refusal("CreateTable", patched(music(), R"({"ResourcePolicy": "{}"})")),
                {"", "UnsupportedOperationException", "Keyturn does not simulate CreateTable with ResourcePolicy."});
}
