// The records of the trail against facts sheet 11, row by row.
#include "cloudtrail/account.h"

using namespace keyturn;
using namespace keyturn::cloudtrail::testing;

namespace {

std::string members(const Json& object) {
  std::string names;
  for (const auto& [name, value] : object.items()) names += (names.empty() ? "" : " ") + name;
  return names;
}

std::string id_of(const std::string& arn) { return arn.substr(arn.find('/') + 1); }

const Json kAliceIdentity = {{"type", "IAMUser"},
                             {"principalId", "AIDACKCEVSQ6C2EXAMPLE"},
                             {"arn", "arn:aws:iam::123456789012:user/Alice"},
                             {"accountId", "123456789012"},
                             {"accessKeyId", kAlice},
                             {"userName", "Alice"}};

Json through_dynamodb() {
  Json identity = kAliceIdentity;
  identity["invokedBy"] = "dynamodb.amazonaws.com";
  return identity;
}

const Json kContext = {{"aws:dynamodb:tableName", "Music"}, {"aws:dynamodb:subscriberId", "123456789012"}};

// 11.3: what all of these records have in common.
void check_caused_by_dynamodb(const Json& record, const std::string& key) {
  CHECK(record["eventSource"] == "kms.amazonaws.com");
  CHECK(record["awsRegion"] == "us-east-1");
  CHECK(record["sourceIPAddress"] == "dynamodb.amazonaws.com");
  CHECK(record["userAgent"] == "dynamodb.amazonaws.com");
  CHECK(record["requestID"].get<std::string>().size() == 36);
  CHECK(record["eventID"].get<std::string>().size() == 36);
  CHECK(record["resources"] == Json::array({{{"accountId", "123456789012"}, {"type", "AWS::KMS::Key"}, {"ARN", key}}}));
  CHECK(record["eventType"] == "AwsApiCall");
  CHECK(record["recipientAccountId"] == "123456789012");
  CHECK_FALSE(record.contains("apiVersion"));
  CHECK_FALSE(record.contains("tlsDetails"));
}

// A row of 11.4.
struct Row {
  const char* operation;
  Json params;
  std::string request_members;   // empty: requestParameters is null
  std::string response_members;  // empty: responseElements is null
  bool read_only;
  std::size_t resources;
};

void check_row(Account& account, const Row& row) {
  INFO(row.operation);
  account.answer("kms", row.operation, row.params);
  const Json record = account.record(row.operation);
  CHECK(members(record["requestParameters"]) == row.request_members);
  CHECK(record["requestParameters"].is_null() == row.request_members.empty());
  CHECK(members(record["responseElements"]) == row.response_members);
  CHECK(record["responseElements"].is_null() == row.response_members.empty());
  CHECK(record["readOnly"] == row.read_only);
  CHECK(record["resources"].size() == row.resources);
  for (const Json& resource : record["resources"]) CHECK(resource["type"] == "AWS::KMS::Key");
}

}  // namespace

// 11.1
TEST_CASE("Item operations leave no event, what they make of KMS does", "[cloudtrail][trail]") {
  Account account;
  account.create_table(account.create_key());
  const std::size_t before = account.world.ground.trail.size();
  account.answer("dynamodb", "PutItem", {{"TableName", "Music"}, {"Item", {{"Artist", {{"S", "Acme"}}}}}});
  REQUIRE(account.world.ground.trail.size() == before + 1);
  CHECK(account.world.ground.trail.at(before).name == "Decrypt");
}

// 11.1
TEST_CASE("A failed call has code and message, and no response", "[cloudtrail][trail]") {
  Account account;
  account.refusal("dynamodb", "DeleteTable", {{"TableName", "Music"}});
  const Json record = account.record("DeleteTable");
  CHECK(members(record).find("userAgent errorCode errorMessage requestParameters") != std::string::npos);
  CHECK(record["errorCode"] == "ResourceNotFoundException");
  CHECK(record["responseElements"].is_null());
}

// 11.2
TEST_CASE("The record of a table being made has every member", "[cloudtrail][trail][CreateTable]") {
  Account account;
  account.create_table();
  const Json record = account.record("CreateTable");
  CHECK(members(record) ==
        "eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress userAgent "
        "requestParameters responseElements requestID eventID readOnly resources eventType apiVersion managementEvent "
        "recipientAccountId eventCategory tlsDetails");
  CHECK(record["userIdentity"] == kAliceIdentity);
  CHECK(record["eventTime"] == "2026-01-05T09:00:00Z");
  CHECK(record["eventSource"] == "dynamodb.amazonaws.com");
  CHECK(record["sourceIPAddress"] == "127.0.0.1");
  CHECK(record["userAgent"] == "aws-cli");
  CHECK(members(record["requestParameters"]) == "tableName attributeDefinitions keySchema billingMode");
  CHECK(members(record["responseElements"]) == "tableDescription");
  CHECK(record["responseElements"]["tableDescription"]["tableStatus"] == "CREATING");
  CHECK(record["responseElements"]["tableDescription"]["creationDateTime"] == "Jan 5, 2026 9:00:00 AM");
  CHECK(record["requestID"].get<std::string>().size() == 52);
  CHECK(record["readOnly"] == false);
  CHECK(record["resources"] == Json::array({{{"accountId", "123456789012"},
                                             {"type", "AWS::DynamoDB::Table"},
                                             {"ARN", "arn:aws:dynamodb:us-east-1:123456789012:table/Music"}}}));
  CHECK(record["eventType"] == "AwsApiCall");
  CHECK(record["apiVersion"] == "2012-08-10");
  CHECK(record["managementEvent"] == true);
  CHECK(record["recipientAccountId"] == "123456789012");
  CHECK(record["eventCategory"] == "Management");
  CHECK(members(record["tlsDetails"]) == "tlsVersion cipherSuite clientProvidedHostHeader");
  CHECK(record["tlsDetails"]["clientProvidedHostHeader"] == "dynamodb.us-east-1.amazonaws.com");
}

// 11.2 and the last point of 11.1
TEST_CASE("Changes of key and reads are recorded as the samples have them", "[cloudtrail][trail][UpdateTable]") {
  Account account;
  const std::string key = account.create_key();
  account.create_table();
  account.answer(
      "dynamodb", "UpdateTable",
      {{"TableName", "Music"}, {"SSESpecification", {{"KMSMasterKeyId", key}, {"Enabled", true}, {"SSEType", "KMS"}}}});
  const Json update = account.record("UpdateTable");
  CHECK(update["requestParameters"].dump() == R"({"tableName":"Music","sSESpecification":{"kMSMasterKeyId":")" + key +
                                                  R"(","enabled":true,"sSEType":"KMS"}})");
  CHECK(update["responseElements"]["tableDescription"]["sSEDescription"]["status"] == "UPDATING");
  account.answer("dynamodb", "DescribeTable", {{"TableName", "Music"}});
  CHECK(account.record("DescribeTable")["responseElements"].is_null());
  CHECK(account.record("DescribeTable")["readOnly"] == true);
}

// 11.3
TEST_CASE("What DynamoDB asks of KMS follows the templates", "[cloudtrail][trail]") {
  Account account;
  const std::string key = account.create_key();
  account.create_table(key);
  account.answer("dynamodb", "PutItem", {{"TableName", "Music"}, {"Item", {{"Artist", {{"S", "Acme"}}}}}});

  const Json data_key = account.record("GenerateDataKey");
  check_caused_by_dynamodb(data_key, key);
  CHECK(data_key["userIdentity"].dump() == R"({"type":"AWSService","invokedBy":"dynamodb.amazonaws.com"})");
  CHECK(data_key["requestParameters"].dump() ==
        Json{{"encryptionContext", kContext}, {"keySpec", "AES_256"}, {"keyId", key}}.dump());
  CHECK(data_key["responseElements"].is_null());
  CHECK(data_key["readOnly"] == true);
  CHECK(data_key["sharedEventID"].get<std::string>().size() == 36);

  const Json decrypt = account.record("Decrypt");
  check_caused_by_dynamodb(decrypt, key);
  CHECK(decrypt["userIdentity"] == through_dynamodb());
  CHECK(decrypt["requestParameters"] ==
        Json{{"encryptionContext", kContext}, {"encryptionAlgorithm", "SYMMETRIC_DEFAULT"}});
  CHECK(decrypt["responseElements"].is_null());
  CHECK(decrypt["readOnly"] == true);
  CHECK_FALSE(decrypt.contains("sharedEventID"));

  const Json grant = account.record("CreateGrant");
  check_caused_by_dynamodb(grant, key);
  CHECK(grant["userIdentity"] == through_dynamodb());
  const std::string dynamodb = "dynamodb.us-east-1.amazonaws.com";
  const Json operations = {"DescribeKey",   "GenerateDataKey", "Decrypt",    "Encrypt",
                           "ReEncryptFrom", "ReEncryptTo",     "RetireGrant"};
  CHECK(grant["requestParameters"].dump() == Json{{"keyId", key},
                                                  {"retiringPrincipal", dynamodb},
                                                  {"constraints", {{"encryptionContextSubset", kContext}}},
                                                  {"granteePrincipal", dynamodb},
                                                  {"operations", operations}}
                                                 .dump());
  CHECK(members(grant["responseElements"]) == "grantId");
  CHECK(grant["responseElements"]["grantId"].get<std::string>().size() == 64);
  CHECK(grant["readOnly"] == false);

  const Json describe = account.record("DescribeKey");
  check_caused_by_dynamodb(describe, key);
  CHECK(describe["userIdentity"] == through_dynamodb());
  CHECK(describe["requestParameters"] == Json{{"keyId", key}});
  CHECK(describe["responseElements"].is_null());
  CHECK(describe["readOnly"] == true);

  account.answer("dynamodb", "DeleteTable", {{"TableName", "Music"}});
  advance_by(account.world, minutes(5));
  const Json retire = account.record("RetireGrant");
  check_caused_by_dynamodb(retire, key);
  CHECK(retire["userIdentity"]["type"] == "AWSService");
  CHECK(retire["requestParameters"].is_null());
  CHECK(retire["responseElements"].is_null());
  CHECK(retire["readOnly"] == false);
  CHECK(members(retire["additionalEventData"]) == "grantId");
}

// The last point of 11.3
TEST_CASE("A refusal of KMS is recorded for KMS and for DynamoDB", "[cloudtrail][trail]") {
  Account account;
  const std::string key = account.create_key();
  Json policy = Json::parse(account.answer("kms", "GetKeyPolicy", {{"KeyId", key}})["Policy"].get<std::string>());
  policy["Statement"].push_back(
      {{"Effect", "Deny"}, {"Principal", {{"AWS", "*"}}}, {"Action", "kms:CreateGrant"}, {"Resource", "*"}});
  account.answer("kms", "PutKeyPolicy", {{"KeyId", key}, {"Policy", policy.dump()}});
  account.create_table();
  const service::Reply refused = account.call(
      "dynamodb", "UpdateTable",
      {{"TableName", "Music"}, {"SSESpecification", {{"Enabled", true}, {"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}});
  REQUIRE_FALSE(refused.outcome.ok());
  CHECK(account.record("CreateGrant")["errorCode"] == "AccessDenied");
  CHECK(account.record("UpdateTable")["errorCode"] == "AccessDenied");
  const trail::Trail& trail = account.world.ground.trail;
  CHECK(trail.at(trail.size() - 2).parent == refused.event);
}

// 11.4
TEST_CASE("Direct calls of KMS are recorded with the members of its samples", "[cloudtrail][trail][kms]") {
  Account account;
  const std::string key = account.create_key();
  const std::string other = account.create_key();
  const std::string id = id_of(key);
  const Json only_key = {{"KeyId", id}};
  const Json grant = {
      {"KeyId", id}, {"GranteePrincipal", "arn:aws:iam::123456789012:user/Mateo"}, {"Operations", {"Decrypt"}}};
  const Json policy = account.answer("kms", "GetKeyPolicy", only_key)["Policy"];
  const Json blob = account.answer("kms", "Encrypt", {{"KeyId", id}, {"Plaintext", "aGVsbG8="}})["CiphertextBlob"];
  const Row rows[] = {
      {"CreateKey",
       {{"Description", "d"}},
       "description origin bypassPolicyLockoutSafetyCheck customerMasterKeySpec keySpec keyUsage",
       "keyMetadata",
       false,
       1},
      {"CreateAlias", {{"AliasName", "alias/app"}, {"TargetKeyId", id}}, "aliasName targetKeyId", "", false, 2},
      {"UpdateAlias",
       {{"AliasName", "alias/app"}, {"TargetKeyId", id_of(other)}},
       "aliasName targetKeyId",
       "",
       false,
       2},
      {"DeleteAlias", {{"AliasName", "alias/app"}}, "aliasName", "", false, 2},
      {"EnableKeyRotation", only_key, "keyId", "", false, 1},
      {"DisableKeyRotation", only_key, "keyId", "", false, 1},
      {"DisableKey", only_key, "keyId", "", false, 1},
      {"EnableKey", only_key, "keyId", "", false, 1},
      {"PutKeyPolicy",
       {{"KeyId", id}, {"Policy", policy}},
       "keyId policy policyName bypassPolicyLockoutSafetyCheck",
       "",
       false,
       1},
      {"TagResource", {{"KeyId", id}, {"Tags", {{{"TagKey", "a"}, {"TagValue", "b"}}}}}, "keyId tags", "", false, 1},
      {"CreateGrant", grant, "keyId granteePrincipal operations", "grantId", false, 1},
      {"Encrypt", {{"KeyId", id}, {"Plaintext", "aGVsbG8="}}, "keyId encryptionAlgorithm", "", true, 1},
      {"GenerateDataKey", {{"KeyId", id}, {"KeySpec", "AES_256"}}, "keyId keySpec", "", true, 1},
      {"Decrypt", {{"CiphertextBlob", blob}}, "encryptionAlgorithm", "", true, 1},
      {"ReEncrypt",
       {{"CiphertextBlob", blob}, {"DestinationKeyId", other}},
       "destinationKeyId sourceEncryptionAlgorithm destinationEncryptionAlgorithm",
       "",
       true,
       2},
      {"DescribeKey", only_key, "keyId", "", true, 1},
      {"ListGrants", {{"KeyId", id}, {"Limit", 5}}, "keyId limit", "", true, 1},
      {"ListAliases", {{"Limit", 5}}, "limit", "", true, 0},
      {"ScheduleKeyDeletion",
       {{"PendingWindowInDays", 7}, {"KeyId", id}},
       "pendingWindowInDays keyId",
       "keyId deletionDate keyState pendingWindowInDays",
       false,
       1},
      {"CancelKeyDeletion", only_key, "keyId", "keyId", false, 1},
  };
  for (const Row& row : rows) check_row(account, row);

  CHECK(account.record("ListAliases").contains("resources"));
  CHECK(account.record("TagResource")["requestParameters"]["tags"].dump() == R"([{"tagKey":"a","tagValue":"b"}])");
  CHECK(account.record("CancelKeyDeletion")["responseElements"]["keyId"] == key);
  CHECK(account.record("ScheduleKeyDeletion")["responseElements"]["keyState"] == "PendingDeletion");
  CHECK(account.record("ScheduleKeyDeletion")["responseElements"]["deletionDate"] == "Jan 12, 2026, 9:00:00 AM");
  const Json metadata = account.record("CreateKey")["responseElements"]["keyMetadata"];
  CHECK(metadata["aWSAccountId"] == "123456789012");
  CHECK(metadata["creationDate"] == "Jan 5, 2026, 9:00:00 AM");
}

// 11.4
TEST_CASE("A grant that is revoked or retired is named in its own way", "[cloudtrail][trail][kms]") {
  Account account;
  const std::string key = account.create_key();
  const Json grant = {
      {"KeyId", key}, {"GranteePrincipal", "arn:aws:iam::123456789012:user/Mateo"}, {"Operations", {"Decrypt"}}};
  const Json first = account.answer("kms", "CreateGrant", grant)["GrantId"];
  check_row(account, {"RevokeGrant", {{"KeyId", key}, {"GrantId", first}}, "keyId grantId", "", false, 1});
  const Json second = account.answer("kms", "CreateGrant", grant)["GrantId"];
  check_row(account, {"RetireGrant", {{"KeyId", key}, {"GrantId", second}}, "", "", false, 1});
  CHECK(account.record("RetireGrant")["additionalEventData"] == Json{{"grantId", second}});
}

// 11.4, service events
TEST_CASE("What KMS does by itself is a service event", "[cloudtrail][trail][kms]") {
  Account account;
  const std::string key = account.create_key();
  account.answer("kms", "RotateKeyOnDemand", {{"KeyId", key}});
  advance_by(account.world, minutes(1));
  account.answer("kms", "ScheduleKeyDeletion", {{"KeyId", key}, {"PendingWindowInDays", 7}});
  advance_by(account.world, days(8));
  for (const char* name : {"RotateKey", "DeleteKey"}) {
    INFO(name);
    const Json record = account.record(name);
    CHECK(record["eventType"] == "AwsServiceEvent");
    CHECK(record["userIdentity"].dump() == R"({"accountId":"123456789012","invokedBy":"AWS Internal"})");
    CHECK(record["sourceIPAddress"] == "AWS Internal");
    CHECK(record["userAgent"] == "AWS Internal");
    CHECK_FALSE(record.contains("requestID"));
    CHECK(record["requestParameters"].is_null());
    CHECK(record["responseElements"].is_null());
    CHECK(record["resources"][0]["ARN"] == key);
    CHECK_FALSE(record.contains("tlsDetails"));
  }
  CHECK(account.record("RotateKey")["serviceEventDetails"]["keyId"] == id_of(key));
  CHECK_FALSE(account.record("DeleteKey").contains("serviceEventDetails"));
}

// 11.4, the failure sample
TEST_CASE("The wrong key for a ciphertext is recorded with AWS' words", "[cloudtrail][trail][Decrypt]") {
  Account account;
  const Json blob =
      account.answer("kms", "Encrypt", {{"KeyId", account.create_key()}, {"Plaintext", "aGVsbG8="}})["CiphertextBlob"];
  account.refusal("kms", "Decrypt", {{"CiphertextBlob", blob}, {"KeyId", account.create_key()}});
  const Json record = account.record("Decrypt");
  CHECK(record["errorCode"] == "IncorrectKeyException");
  CHECK(record["errorMessage"] == "The key ID in the request does not identify a CMK that can perform this operation.");
}
