#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

// Facts sheet 10.2: members, their order and the defaults.
TEST_CASE("CreateKey answers with the metadata of an Enabled symmetric key", "[kms][CreateKey]") {
  kms::Bench bench;
  const Json data = bench.call("CreateKey", {{"Description", "demo"}}).value()["KeyMetadata"];
  const std::string id = data["KeyId"].get<std::string>();
  CHECK(data == Json{{"AWSAccountId", "123456789012"},
                     {"KeyId", id},
                     {"Arn", bench.arn(id)},
                     {"CreationDate", 1767603600},
                     {"Enabled", true},
                     {"Description", "demo"},
                     {"KeyUsage", "ENCRYPT_DECRYPT"},
                     {"KeyState", "Enabled"},
                     {"Origin", "AWS_KMS"},
                     {"KeyManager", "CUSTOMER"},
                     {"CustomerMasterKeySpec", "SYMMETRIC_DEFAULT"},
                     {"KeySpec", "SYMMETRIC_DEFAULT"},
                     {"EncryptionAlgorithms", {"SYMMETRIC_DEFAULT"}},
                     {"MultiRegion", false},
                     {"CurrentKeyMaterialId", bench.keys.find(id)->current_material().id}});
  CHECK(bench.call("DescribeKey", {{"KeyId", id}}).value()["KeyMetadata"] == data);
  CHECK(bench.call("ListKeys", Json::object()).value()["Keys"].size() == 1);
}

// Facts sheet 10.2: no CurrentKeyMaterialId, and the algorithms of the kind.
TEST_CASE("Keys for signing, encryption, agreement and MACs can be made and list their algorithms",
          "[kms][CreateKey]") {
  const struct {
    const char* spec;
    const char* usage;
    const char* member;
    Json algorithms;
  } cases[] = {
      {"RSA_2048", "ENCRYPT_DECRYPT", "EncryptionAlgorithms", {"RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"}},
      {"RSA_4096",
       "SIGN_VERIFY",
       "SigningAlgorithms",
       {"RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PKCS1_V1_5_SHA_384", "RSASSA_PKCS1_V1_5_SHA_512", "RSASSA_PSS_SHA_256",
        "RSASSA_PSS_SHA_384", "RSASSA_PSS_SHA_512"}},
      {"ECC_NIST_P256", "SIGN_VERIFY", "SigningAlgorithms", Json::array({"ECDSA_SHA_256"})},
      {"ECC_NIST_P384", "KEY_AGREEMENT", "KeyAgreementAlgorithms", Json::array({"ECDH"})},
      {"HMAC_256", "GENERATE_VERIFY_MAC", "MacAlgorithms", Json::array({"HMAC_SHA_256"})},
      {"SM2", "ENCRYPT_DECRYPT", "EncryptionAlgorithms", Json::array({"SM2PKE"})},
  };
  kms::Bench bench;
  for (const auto& c : cases) {
    CAPTURE(c.spec);
    const Json data = bench.call("CreateKey", {{"KeySpec", c.spec}, {"KeyUsage", c.usage}}).value()["KeyMetadata"];
    CHECK(data["KeySpec"] == c.spec);
    CHECK(data["CustomerMasterKeySpec"] == c.spec);
    CHECK(data["KeyUsage"] == c.usage);
    CHECK(data[c.member] == c.algorithms);
    CHECK_FALSE(data.contains("CurrentKeyMaterialId"));
  }
}

TEST_CASE("A multi-Region key has an id of its own form and is the primary", "[kms][CreateKey]") {
  kms::Bench bench;
  const Json data = bench.call("CreateKey", {{"MultiRegion", true}}).value()["KeyMetadata"];
  const std::string id = data["KeyId"].get<std::string>();
  CHECK(id.starts_with("mrk-"));
  CHECK(id.size() == 36);
  CHECK(data["MultiRegionConfiguration"].dump() == R"({"MultiRegionKeyType":"PRIMARY","PrimaryKey":{"Arn":")" +
                                                       bench.arn(id) + R"(","Region":"us-east-1"},"ReplicaKeys":[]})");
}

TEST_CASE("A key for imported material waits for it", "[kms][CreateKey]") {
  kms::Bench bench;
  const Json data = bench.call("CreateKey", {{"Origin", "EXTERNAL"}}).value()["KeyMetadata"];
  CHECK(data["KeyState"] == "PendingImport");
  CHECK(data["Enabled"] == false);
  CHECK(data["Origin"] == "EXTERNAL");
  CHECK_FALSE(data.contains("CurrentKeyMaterialId"));
}

// Facts sheet 10.5.
TEST_CASE("What cannot be a key is refused and makes none", "[kms][CreateKey]") {
  const struct {
    Json params;
    const char* code;
    const char* message;
  } cases[] = {
      {{{"KeySpec", "RSA_2048"}},
       "ValidationException",
       "You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys."},
      {{{"KeySpec", "HMAC_256"}},
       "ValidationException",
       "You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys."},
      {{{"KeySpec", "RSA_2048"}, {"KeyUsage", "KEY_AGREEMENT"}},
       "ValidationException",
       "KeyUsage KEY_AGREEMENT is not compatible with KeySpec RSA_2048"},
      {{{"KeyUsage", "SIGN_VERIFY"}},
       "ValidationException",
       "KeyUsage SIGN_VERIFY is not compatible with KeySpec SYMMETRIC_DEFAULT"},
      {{{"KeySpec", "SYMMETRIC_DEFAULT"}, {"CustomerMasterKeySpec", "SYMMETRIC_DEFAULT"}},
       "ValidationException",
       "You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is "
       "deprecated."},
      {{{"KeyUsage", "SING"}},
       "ValidationException",
       "1 validation error detected: Value 'SING' at 'keyUsage' failed to satisfy constraint: Member must satisfy enum "
       "value set: [SIGN_VERIFY, ENCRYPT_DECRYPT, GENERATE_VERIFY_MAC, KEY_AGREEMENT]"},
      {{{"Origin", "AWS_CLOUDHSM"}}, "NotSimulated", "Keyturn does not simulate custom key stores."},
      {{{"Policy", "{}"}}, "MalformedPolicyDocumentException", "The policy has no Statement."},
      {{{"Tags", Json::array({{{"TagKey", "aws:x"}, {"TagValue", "1"}}})}},
       "TagException",
       "Tags beginning with aws: are reserved"},
  };
  kms::Bench bench;
  for (const auto& c : cases) {
    CAPTURE(c.params);
    CHECK(bench.refusal("CreateKey", c.params) == ServiceError{c.code, c.message});
  }
  CHECK(bench.keys.keys.empty());
}

TEST_CASE("Making a key takes kms:CreateKey, and tagging it at once kms:TagResource", "[kms][CreateKey]") {
  kms::Bench bench;
  const service::Caller bob = bench.add_user("Bob");
  const std::string start = "User: arn:aws:iam::123456789012:user/Bob is not authorized to perform: ";
  CHECK(bench.refusal(bob, "CreateKey", Json::object()) ==
        ServiceError{"AccessDeniedException",
                     start + "kms:CreateKey on resource: * because no identity-based policy allows the kms:CreateKey "
                             "action"});
  const service::Caller eve = bench.add_user("Eve", R"({"Effect":"Allow","Action":"kms:CreateKey","Resource":"*"})");
  CHECK(bench.call(eve, "CreateKey", Json::object()).ok());
  CHECK(bench.refusal(eve, "CreateKey", {{"Tags", Json::array({{{"TagKey", "a"}, {"TagValue", "1"}}})}}).message ==
        "User: arn:aws:iam::123456789012:user/Eve is not authorized to perform: kms:TagResource because no "
        "identity-based policy allows the kms:TagResource action");
}

// Facts sheet 11.4.
TEST_CASE("The trail shows what KMS filled in, and the key that came of it", "[kms][CreateKey]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const trail::Event& event = bench.last_event();
  CHECK(event.request_parameters.dump() ==
        R"({"description":"","origin":"AWS_KMS","bypassPolicyLockoutSafetyCheck":false,)"
        R"("customerMasterKeySpec":"SYMMETRIC_DEFAULT","keySpec":"SYMMETRIC_DEFAULT","keyUsage":"ENCRYPT_DECRYPT"})");
  CHECK(event.response_elements["keyMetadata"]["aWSAccountId"] == "123456789012");
  CHECK(event.response_elements["keyMetadata"]["creationDate"] == "Jan 5, 2026, 9:00:00 AM");
  REQUIRE(event.resources.size() == 1);
  CHECK(event.resources[0].arn == bench.arn(id));
  CHECK_FALSE(event.read_only);
}
