// CreateTable and KMS: what is asked, what is kept, what each refusal of a key says and leaves behind.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

std::string specification(std::string_view key) {
  return Json{{"SSESpecification", {{"Enabled", true}, {"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}}.dump();
}

struct KeyRefusal {
  std::string key;  // KMSMasterKeyId
  std::string code;
  int status;
  std::string message;  // up to KMS' request id
  std::string kms_code;
};

// Facts sheet 6.4: the suffix Z.
void check_key_refusal(const ServiceError& found, const KeyRefusal& wanted) {
  INFO(found.message);
  CHECK(found.code == wanted.code);
  CHECK(found.http_status == wanted.status);
  CHECK(found.message.starts_with(
      wanted.message + " (Service: AWSKMS; Status Code: 400; Error Code: " + wanted.kms_code + "; Request ID: "));
  CHECK(found.message.ends_with("; Proxy: null)"));
}

constexpr const char* kModel = "com.amazonaws.services.kms.model.";

// One key of each unusable kind, and what DynamoDB says of it.
std::vector<KeyRefusal> unusable_keys(TestAccount& account) {
  const std::string disabled = account.make_key();
  account.key(disabled).state = kms::KeyState::Disabled;
  const std::string pending = account.make_key();
  account.key(pending).state = kms::KeyState::PendingDeletion;
  const std::string asymmetric = account.make_key();
  account.key(asymmetric).spec = "RSA_2048";
  account.key(asymmetric).materials.clear();
  const std::string denied = account.make_key(
      Json::parse(R"([{"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "kms:CreateGrant", "Resource": "*"}])"));
  const std::string no_data_key = account.make_key(
      Json::parse(R"([{"Effect": "Deny", "Principal": "*", "Action": "kms:GenerateDataKey", "Resource": "*"}])"));
  const std::string missing_id = "11111111-2222-4333-8444-555555555555";
  const std::string missing = "arn:aws:kms:us-east-1:123456789012:key/" + missing_id;
  const std::string validation = "ValidationException";
  const std::string access = "AccessDeniedException";
  const std::string q = kModel;
  return {
      {disabled, validation, 400,
       joined({"KMS key disabled error: ", q, "DisabledException: ", disabled, " is disabled."}), "DisabledException"},
      {pending, validation, 400,
       joined({"KMS validation error: ", q, "KMSInvalidStateException: ", pending, " is pending deletion."}),
       "KMSInvalidStateException"},
      {missing_id, validation, 400,
       joined({"KMS validation error: ", q, "NotFoundException: Key '", missing, "' does not exist"}),
       "NotFoundException"},
      {missing, validation, 400,
       joined({"KMS validation error: ", q, "NotFoundException: Key '", missing, "' does not exist"}),
       "NotFoundException"},
      {"xyz", validation, 400, joined({"KMS validation error: ", q, "NotFoundException: Invalid keyId 'xyz'"}),
       "NotFoundException"},
      {"alias/none", validation, 400,
       joined({"KMS validation error: ", q,
               "NotFoundException: Alias arn:aws:kms:us-east-1:123456789012:alias/none is not found."}),
       "NotFoundException"},
      {"arn:aws:kms:eu-west-1:123456789012:key/" + missing_id, validation, 400,
       joined({"KMS validation error: ", q, "NotFoundException: Invalid arn eu-west-1"}), "NotFoundException"},
      {asymmetric, "InternalServerError", 500,
       joined(
           {"KMS internal error: ", q,
            "AWSKMSException: EncryptionContext is supported only when creating a grant for a symmetric encryption KMS "
            "key."}),
       validation},
      {denied, access, 400,
       joined(
           {"KMS key access denied error: ", q,
            "AWSKMSException: User: arn:aws:iam::123456789012:user/Alice is not authorized to perform: kms:CreateGrant "
            "on resource: ",
            denied, " with an explicit deny in a resource-based policy"}),
       access},
      {"arn:aws:kms:us-east-1:210987654321:key/" + missing_id, access, 400,
       joined({"KMS key access denied error: ", q,
               "AWSKMSException: User: arn:aws:iam::123456789012:user/Alice is not authorized to perform: "
               "kms:DescribeKey on this resource because the resource does not exist in this Region, no resource-based "
               "policies allow access, or a resource-based policy explicitly denies access"}),
       access},
      // The last step fails here, when two grants were made already.
      {no_data_key, access, 400,
       joined({"KMS key access denied error: ", q,
               "AWSKMSException: User: dynamodb.amazonaws.com is not authorized to perform: kms:GenerateDataKey on "
               "resource: ",
               no_data_key, " with an explicit deny in a resource-based policy"}),
       access},
  };
}

crypto::Secret kms_decrypt(TestAccount& account, const dynamodb::KmsSeal& seal, const char* table) {
  const service::Caller alice = caller_by_access_key(account.world, "AKIAIOSFODNN7EXAMPLE");
  const Json params = {{"CiphertextBlob", to_base64(seal.ciphertext_blob)},
                       {"EncryptionContext", dynamodb::encryption_context(table, "123456789012")}};
  const service::Reply reply = call(account.world, {"kms", "Decrypt", params, alice, 0});
  REQUIRE(reply.outcome.ok());
  return crypto::Secret(*from_base64(reply.outcome.value()["Plaintext"].get<std::string>()));
}

}  // namespace

// Facts sheet 8.2-8.4, 11.3.
TEST_CASE("A table with a customer managed key is sealed by it, with two grants", "[dynamodb][CreateTable]") {
  TestAccount account;
  const std::string arn = account.make_key();
  const Json made = account.create(specification(arn));
  CHECK(made["SSEDescription"]["KMSMasterKeyArn"] == arn);
  CHECK(account.events_since(0) == std::vector<std::string>{"user DescribeKey", "user CreateGrant", "user CreateGrant",
                                                            "service GenerateDataKey", "user CreateTable"});
  REQUIRE(account.world.keys.grants.size() == 2);
  const kms::Grant& grant = account.world.keys.grants[0];
  CHECK(grant.grantee_principal == "dynamodb.us-east-1.amazonaws.com");
  CHECK(grant.retiring_principal == "dynamodb.us-east-1.amazonaws.com");
  CHECK(grant.operations == std::vector<std::string>{"DescribeKey", "GenerateDataKey", "Decrypt", "Encrypt",
                                                     "ReEncryptFrom", "ReEncryptTo", "RetireGrant"});
  CHECK(grant.context_subset.size() == 2);

  const dynamodb::TableKey& key = account.table().key;
  REQUIRE(key.kms_seal() != nullptr);
  CHECK(key.kms_seal()->grant_ids == std::vector<std::string>{grant.id, account.world.keys.grants[1]->id});
  const crypto::Secret table_key = kms_decrypt(account, *key.kms_seal(), "Music");
  const Bytes additional = dynamodb::additional_data("Music", "123456789012");
  CHECK(crypto::open(table_key.view(), key.data_keys[0].sealed, additional).has_value());
}

// Facts sheet 5, 8.2: nothing in the account.
TEST_CASE("A table without a KMS key is sealed by a key that the account never sees", "[dynamodb][CreateTable]") {
  for (const char* patch : {"{}", R"({"SSESpecification": {}})", R"({"SSESpecification": {"Enabled": false}})"}) {
    TestAccount account;
    CHECK_FALSE(account.create(patch).contains("SSEDescription"));
    CHECK(account.events_since(0) == std::vector<std::string>{"user CreateTable"});
    CHECK(account.world.keys.keys.empty());
    CHECK(account.table().key.kms_seal() == nullptr);
    CHECK(account.table().key.data_keys.size() == 1);
  }
}

// Facts sheet 6.5.
TEST_CASE("A key may be named by id, ARN or alias", "[dynamodb][CreateTable]") {
  TestAccount account;
  const std::string arn = account.make_key();
  const std::string id = arn.substr(arn.find("key/") + 4);
  account.world.keys.aliases.emplace("alias/app", kms::Alias{"alias/app", id, {}, {}});
  int number = 0;
  for (const std::string& key :
       {id, arn, std::string("alias/app"), std::string("arn:aws:kms:us-east-1:123456789012:alias/app")}) {
    Json params = patched(music(), specification(key));
    params["TableName"] = "Table" + std::to_string(++number);
    CHECK(account.answer("CreateTable", params)["TableDescription"]["SSEDescription"]["KMSMasterKeyArn"] == arn);
  }
  CHECK(account.create(specification("alias/aws/dynamodb"))["SSEDescription"]["KMSMasterKeyArn"] == kManagedKeyArn);
}

TEST_CASE("CreateTable passes on what KMS says of an unusable key, and leaves nothing behind",
          "[dynamodb][CreateTable]") {
  TestAccount account;
  for (const KeyRefusal& wanted : unusable_keys(account)) {
    check_key_refusal(account.refusal("CreateTable", patched(music(), specification(wanted.key))), wanted);
    CHECK(account.world.tables.tables.empty());
    CHECK(account.world.keys.grants.empty());
    CHECK(account.world.ground.scheduler.tasks().empty());
  }
}

TEST_CASE("UpdateTable passes on what KMS says of an unusable key, and changes nothing", "[dynamodb][UpdateTable]") {
  TestAccount account;
  const std::string before = account.create_active(specification(account.make_key())).dump();
  const std::size_t grants = account.world.keys.grants.size();
  for (const KeyRefusal& wanted : unusable_keys(account)) {
    check_key_refusal(account.update_refusal(specification(wanted.key)), wanted);
    CHECK(account.describe().dump() == before);
    CHECK(account.world.keys.grants.size() == grants);
    CHECK(account.table().sse_quota.count(account.world.ground.now) == 0);
  }
}

TEST_CASE("A taken name is refused before KMS is asked", "[dynamodb][CreateTable]") {
  TestAccount account;
  account.create();
  const std::size_t events = account.world.ground.trail.size();
  CHECK(account.refusal("CreateTable", patched(music(), specification("alias/none"))).code == "ResourceInUseException");
  CHECK(account.events_since(events) == std::vector<std::string>{"user CreateTable failed"});
}

// Facts sheet 6.2, through the door.
TEST_CASE("A wrong SSESpecification is refused by CreateTable and UpdateTable alike",
          "[dynamodb][CreateTable][UpdateTable]") {
  const Refusal refusals[] = {
      {R"({"SSESpecification": {"Enabled": false, "SSEType": "KMS"}})", "ValidationException",
       invalid("SSEType can not be specified if Enabled is false")},
      {R"({"SSESpecification": {"SSEType": "kms"}})", "ValidationException",
       one_violation(
           "Value 'kms' at 'sSESpecification.sSEType' failed to satisfy constraint: Member must satisfy enum value "
           "set: [AES256, KMS]")},
  };
  for (const Refusal& wanted : refusals) {
    TestAccount account;
    check_refusal(account.refusal("CreateTable", patched(music(), wanted.patch)), wanted);
    // Before the table is looked up (4.1).
    check_refusal(account.update_refusal(wanted.patch), wanted);
  }
}
