// Which mistake a request with several is told of: facts sheet 2.1 for CreateTable, 4.1 for UpdateTable.
#include <catch2/catch_test_macros.hpp>

#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

// Mends one mistake, and what is told next.
struct Step {
  const char* mend;
  const char* code;
  const char* told;  // what the message begins with
};

void check_order(const Json& all_wrong, const char* operation, TestAccount& account, const std::vector<Step>& steps) {
  Json params = all_wrong;
  for (const Step& step : steps) {
    params = patched(std::move(params), step.mend);
    INFO(params.dump());
    const ServiceError refused = account.refusal(operation, params);
    CHECK(refused.code == step.code);
    CHECK(refused.message.substr(0, std::string(step.told).size()) == step.told);
  }
}

constexpr const char* kValidation = "ValidationException";
constexpr const char* kInvalid = "One or more parameter values were invalid: ";

}  // namespace

// Facts sheet 2.1.
TEST_CASE("CreateTable looks at types, name, shapes, billing, keys, indexes, settings, then at what exists",
          "[dynamodb][CreateTable]") {
  TestAccount account;
  account.create_active();
  const std::string key = account.make_key();
  account.key(key).state = kms::KeyState::Disabled;
  const Json all_wrong = patched(music(), R"({
    "TableName": 5, "BillingMode": "PAY_PER_REQUEST",
    "KeySchema": [{"AttributeName": "Artist", "KeyType": "INVALID"}, {"AttributeName": "SongTitle", "KeyType": "HASH"}],
    "LocalSecondaryIndexes": [], "GlobalSecondaryIndexes": [],
    "SSESpecification": {"Enabled": true, "KMSMasterKeyId": ")" +
                                              key + R"("}})");
  const std::string indexes_empty = std::string(kInvalid) + "List of GlobalSecondaryIndexes is empty";
  check_order(
      all_wrong, "CreateTable", account,
      {
          {"{}", "SerializationException", "NUMBER_VALUE cannot be converted to String"},
          {R"({"TableName": null})", kValidation,
           "The parameter 'TableName' is required but was not present in the request"},
          {R"({"TableName": "Music"})", kValidation,
           "1 validation error detected: Value 'INVALID' at 'keySchema.1.member.keyType'"},
          {R"({"KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}, {"AttributeName": "SongTitle", "KeyType": "HASH"}]})",
           kValidation,
           "One or more parameter values were invalid: Neither ReadCapacityUnits nor WriteCapacityUnits can be"},
          {R"({"BillingMode": null})", kValidation, "Invalid KeySchema: The second KeySchemaElement is not a RANGE"},
          {R"({"KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}, {"AttributeName": "SongTitle", "KeyType": "RANGE"}]})",
           kValidation, "One or more parameter values were invalid: List of LocalSecondaryIndexes is empty"},
          {R"({"LocalSecondaryIndexes": null})", kValidation, indexes_empty.c_str()},
          {R"({"GlobalSecondaryIndexes": null})", kValidation,
           "One or more parameter values were invalid: SSEType KMS is required if KMSMasterKeyId is specified"},
          {R"({"SSESpecification": {"SSEType": "KMS"}})", "ResourceInUseException", "Table already exists: Music"},
          {R"({"TableName": "Films"})", kValidation, "KMS key disabled error: "},
      });
  account.key(key).state = kms::KeyState::Enabled;
  CHECK(account.create(R"({"TableName": "Films"})")["TableStatus"] == "CREATING");
}

// Facts sheet 4.1.
TEST_CASE("UpdateTable looks at shapes, at what goes together, at the specification, then at the table",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  const Json all_wrong = patched(update("{}"), R"({
    "SSESpecification": {"Enabled": false, "SSEType": "KMS"}, "DeletionProtectionEnabled": true, "BillingMode": "FREE"})");
  check_order(all_wrong, "UpdateTable", account,
              {
                  {"{}", kValidation, "1 validation error detected: Value 'FREE' at 'billingMode'"},
                  {R"({"BillingMode": null})", kValidation,
                   "One or more parameter values were invalid: Server-Side Encryption modification must be the only"},
                  {R"({"DeletionProtectionEnabled": null})", kValidation,
                   "One or more parameter values were invalid: SSEType can not be specified if Enabled is false"},
                  {R"({"SSESpecification": null})", kValidation, "At least one of ProvisionedThroughput, BillingMode"},
                  {R"({"SSESpecification": {"Enabled": true}})", "ResourceNotFoundException",
                   "Requested resource not found: Table: Music not found"},
              });
  account.create();
  CHECK(account.update_refusal(R"({"SSESpecification": {"Enabled": false}})").message ==
        in_use("Table is being created: Music"));
  advance_by(account.world, minutes(1));
  CHECK(account.update_refusal(R"({"SSESpecification": {"Enabled": false}})").message ==
        invalid("Table is already encrypted by default"));
}

// Facts sheet 1: never another status, and 500 for InternalServerError alone (6.4).
TEST_CASE("What a client did wrong is HTTP 400, also what is not there or not allowed", "[dynamodb][CreateTable]") {
  TestAccount account;
  const auto status = [&](const char* operation, const Json& params) {
    return account.refusal(operation, params).http_status;
  };
  CHECK(status("DescribeTable", {{"TableName", "Nobody"}}) == 400);
  CHECK(status("CreateTable", patched(music(), R"({"KeySchema": null})")) == 400);
  CHECK(status("CreateTable",
               patched(music(), R"({"SSESpecification": {"SSEType": "KMS", "KMSMasterKeyId": "alias/no"}})")) == 400);
  CHECK(status("DescribeTable", {{"TableName", "arn:aws:dynamodb:us-east-1:999999999999:table/Music"}}) == 400);
  account.create_active();
  CHECK(status("CreateTable", music()) == 400);
}

// Facts sheet 6.1: the model has no length and no pattern for KMSMasterKeyId. 6.4: what KMS answers but no such key,
// state or permission is its internal error.
TEST_CASE("KMSMasterKeyId is a text of any length, and KMS refuses what is too long", "[dynamodb][CreateTable]") {
  TestAccount account;
  const std::string name = "alias/" + std::string(3000, 'x');
  const Json specification = {{"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", name}}}};
  const ServiceError refused = account.refusal("CreateTable", patched(music(), specification.dump()));
  CHECK(refused.message.substr(0, 20) == "KMS internal error: ");
  CHECK(account.refusal("CreateTable", patched(music(), R"({"SSESpecification": {"Enabled": "yes"}})")).code ==
        "SerializationException");
}
