#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

namespace {

const Json kContext = {{"purpose", "test"}, {"department", "IT"}};

Json encrypt(kms::Bench& bench, const std::string& id, const Json& context = kContext) {
  return bench.call("Encrypt", {{"KeyId", id}, {"Plaintext", "aGVsbG8="}, {"EncryptionContext", context}}).value();
}

const ServiceError kDryRun{"DryRunOperationException",
                           "The request would have succeeded, but the DryRun option is set."};

}  // namespace

// Facts sheet 10.2.
TEST_CASE("What Encrypt seals, Decrypt opens with the same context and no other", "[kms][Encrypt][Decrypt]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const Json sealed = encrypt(bench, id);
  CHECK(sealed["KeyId"] == bench.arn(id));
  CHECK(sealed["EncryptionAlgorithm"] == "SYMMETRIC_DEFAULT");
  CHECK(sealed.size() == 3);
  CHECK(sealed["CiphertextBlob"].get<std::string>().find("aGVsbG8") == std::string::npos);
  const Json opened =
      bench.call("Decrypt", {{"CiphertextBlob", sealed["CiphertextBlob"]}, {"EncryptionContext", kContext}}).value();
  CHECK(opened == Json{{"KeyId", bench.arn(id)},
                       {"Plaintext", "aGVsbG8="},
                       {"EncryptionAlgorithm", "SYMMETRIC_DEFAULT"},
                       {"KeyMaterialId", bench.keys.find(id)->current_material().id}});
  Json other = kContext;
  other["Purpose"] = "test";
  for (const Json& context : {other, Json{{"purpose", "test"}}, Json::object()}) {
    CHECK(bench.refusal("Decrypt", {{"CiphertextBlob", sealed["CiphertextBlob"]}, {"EncryptionContext", context}}) ==
          ServiceError{"InvalidCiphertextException", ""});
  }
}

TEST_CASE("Every form of a key's name does for encryption", "[kms][Encrypt]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  REQUIRE(bench.call("CreateAlias", {{"AliasName", "alias/app"}, {"TargetKeyId", id}}).ok());
  for (const std::string& name :
       {id, bench.arn(id), std::string("alias/app"), std::string("arn:aws:kms:us-east-1:123456789012:alias/app")}) {
    CAPTURE(name);
    const Json sealed = encrypt(bench, name);
    CHECK(sealed["KeyId"] == bench.arn(id));
    CHECK(bench
              .call("Decrypt",
                    {{"CiphertextBlob", sealed["CiphertextBlob"]}, {"EncryptionContext", kContext}, {"KeyId", name}})
              .ok());
  }
}

// Facts sheet 10.5.
TEST_CASE("Plaintext has 1 to 4096 bytes", "[kms][Encrypt]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const auto refusal = [&](std::size_t size) {
    return bench.refusal("Encrypt", {{"KeyId", id}, {"Plaintext", to_base64(Bytes(size, 7))}}).message;
  };
  const std::string start =
      "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member "
      "must have length ";
  CHECK(refusal(0) == start + "greater than or equal to 1");
  CHECK(refusal(4097) == start + "less than or equal to 4096");
  CHECK(bench.call("Encrypt", {{"KeyId", id}, {"Plaintext", to_base64(Bytes(4096, 7))}}).ok());
}

// Facts sheet 10.5; the words for an algorithm of another kind are those of HMAC keys.
TEST_CASE("Keys that cannot encrypt this way say so", "[kms][Encrypt][GenerateDataKey]") {
  kms::Bench bench;
  const std::string signing = bench.create_key({{"KeySpec", "ECC_NIST_P256"}, {"KeyUsage", "SIGN_VERIFY"}});
  const std::string mac = bench.create_key({{"KeySpec", "HMAC_256"}, {"KeyUsage", "GENERATE_VERIFY_MAC"}});
  const std::string rsa = bench.create_key({{"KeySpec", "RSA_2048"}, {"KeyUsage", "ENCRYPT_DECRYPT"}});
  const Json plain{{"Plaintext", "aGVsbG8="}};
  const auto encrypt_with = [&](const std::string& id, Json more = Json::object()) {
    more["KeyId"] = id;
    more["Plaintext"] = "aGVsbG8=";
    return bench.refusal("Encrypt", more);
  };
  CHECK(encrypt_with(signing) ==
        ServiceError{"InvalidKeyUsageException",
                     bench.arn(signing) + " key usage is SIGN_VERIFY which is not valid for Encrypt."});
  CHECK(encrypt_with(mac).message ==
        bench.arn(mac) + " key usage is GENERATE_VERIFY_MAC which is not valid for Encrypt.");
  CHECK(encrypt_with(rsa) == ServiceError{"InvalidKeyUsageException",
                                          "Algorithm SYMMETRIC_DEFAULT is incompatible with key spec RSA_2048."});
  CHECK(encrypt_with(rsa, {{"EncryptionAlgorithm", "RSAES_OAEP_SHA_256"}}) ==
        ServiceError{"NotSimulated", "Keyturn does not simulate encryption with asymmetric keys."});
  CHECK(encrypt_with(bench.create_key(), {{"EncryptionAlgorithm", "RSAES_OAEP_SHA_256"}}).message ==
        "Algorithm RSAES_OAEP_SHA_256 is incompatible with key spec SYMMETRIC_DEFAULT.");
  CHECK(bench.refusal("GenerateDataKey", {{"KeyId", rsa}, {"KeySpec", "AES_256"}}).code == "InvalidKeyUsageException");
}

TEST_CASE("Decrypt names the key that did not seal it", "[kms][Decrypt]") {
  kms::Bench bench;
  const Json sealed = encrypt(bench, bench.create_key());
  const std::string other = bench.create_key();
  const std::string signing = bench.create_key({{"KeySpec", "ECC_NIST_P256"}, {"KeyUsage", "SIGN_VERIFY"}});
  const ServiceError incorrect{"IncorrectKeyException",
                               "The key ID in the request does not identify a CMK that can perform this operation."};
  for (const std::string& id : {other, signing}) {
    CHECK(bench.refusal("Decrypt", {{"CiphertextBlob", sealed["CiphertextBlob"]}, {"KeyId", id}}) == incorrect);
  }
  CHECK(bench.refusal("Decrypt", {{"CiphertextBlob", "AAAA"}, {"KeyId", signing}}) == incorrect);
  CHECK(bench.refusal("Decrypt", {{"CiphertextBlob", "AAAA"}, {"KeyId", other}}).code == "InvalidCiphertextException");
  CHECK(bench.refusal("Decrypt", Json::object()).message ==
        "1 validation error detected: Value null at 'ciphertextBlob' failed to satisfy constraint: Member must not be "
        "null");
}

// Facts sheet 10.2 and 11.4.
TEST_CASE("ReEncrypt moves a blob to another key and context without showing the plaintext", "[kms][ReEncrypt]") {
  kms::Bench bench;
  const std::string from = bench.create_key();
  const std::string to = bench.create_key();
  const Json sealed = encrypt(bench, from);
  const Json moved = bench
                         .call("ReEncrypt", {{"CiphertextBlob", sealed["CiphertextBlob"]},
                                             {"SourceEncryptionContext", kContext},
                                             {"DestinationKeyId", to},
                                             {"DestinationEncryptionContext", {{"new", "context"}}}})
                         .value();
  const trail::Event& event = bench.last_event();
  CHECK(event.request_parameters == Json{{"sourceEncryptionContext", kContext},
                                         {"destinationKeyId", to},
                                         {"destinationEncryptionContext", {{"new", "context"}}},
                                         {"sourceEncryptionAlgorithm", "SYMMETRIC_DEFAULT"},
                                         {"destinationEncryptionAlgorithm", "SYMMETRIC_DEFAULT"}});
  CHECK(event.resources == std::vector<trail::Resource>{{bench.arn(from), "123456789012", "AWS::KMS::Key"},
                                                        {bench.arn(to), "123456789012", "AWS::KMS::Key"}});
  CHECK(moved["SourceKeyId"] == bench.arn(from));
  CHECK(moved["KeyId"] == bench.arn(to));
  CHECK(moved["SourceEncryptionAlgorithm"] == "SYMMETRIC_DEFAULT");
  CHECK(moved["DestinationKeyMaterialId"] == bench.keys.find(to)->current_material().id);
  CHECK_FALSE(moved.contains("Plaintext"));
  CHECK(
      bench.call("Decrypt", {{"CiphertextBlob", moved["CiphertextBlob"]}, {"EncryptionContext", {{"new", "context"}}}})
          .value()["Plaintext"] == "aGVsbG8=");
  CHECK(bench.refusal("ReEncrypt", {{"CiphertextBlob", sealed["CiphertextBlob"]}, {"DestinationKeyId", to}}).code ==
        "InvalidCiphertextException");
  CHECK(bench
            .refusal("ReEncrypt",
                     {{"CiphertextBlob", sealed["CiphertextBlob"]}, {"SourceKeyId", to}, {"DestinationKeyId", to}})
            .code == "IncorrectKeyException");
}

TEST_CASE("ReEncrypt takes ReEncryptFrom of the one key and ReEncryptTo of the other", "[kms][ReEncrypt]") {
  kms::Bench bench;
  const std::string from = bench.create_key();
  const std::string to = bench.create_key();
  const Json params{{"CiphertextBlob", encrypt(bench, from)["CiphertextBlob"]},
                    {"SourceEncryptionContext", kContext},
                    {"DestinationKeyId", to}};
  const auto denied = [&](const service::Caller& caller) { return bench.refusal(caller, "ReEncrypt", params).message; };
  CHECK(denied(bench.add_user("Bob")).find("kms:ReEncryptFrom on resource: " + bench.arn(from)) != std::string::npos);
  CHECK(denied(bench.add_user("Eve", R"({"Effect":"Allow","Action":"kms:ReEncryptFrom","Resource":"*"})"))
            .find("kms:ReEncryptTo on resource: " + bench.arn(to)) != std::string::npos);
}

TEST_CASE("GenerateDataKeyWithoutPlaintext gives the sealed key alone", "[kms][GenerateDataKeyWithoutPlaintext]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const Json made = bench.call("GenerateDataKeyWithoutPlaintext", {{"KeyId", id}, {"NumberOfBytes", 24}}).value();
  CHECK(made["KeyId"] == bench.arn(id));
  CHECK(made["KeyMaterialId"] == bench.keys.find(id)->current_material().id);
  CHECK(made.size() == 3);
  const Json opened = bench.call("Decrypt", {{"CiphertextBlob", made["CiphertextBlob"]}}).value();
  CHECK(from_base64(opened["Plaintext"].get<std::string>())->size() == 24);
}

// Facts sheet 10.5.
TEST_CASE("GenerateRandom gives as many bytes as it is asked for, 1024 at most", "[kms][GenerateRandom]") {
  kms::Bench bench;
  const Json made = bench.call("GenerateRandom", {{"NumberOfBytes", 32}}).value();
  CHECK(from_base64(made["Plaintext"].get<std::string>())->size() == 32);
  CHECK(bench.last_event().request_parameters.is_null());
  CHECK(bench.call("GenerateRandom", {{"NumberOfBytes", 32}}).value() != made);
  CHECK(bench.refusal("GenerateRandom", {{"NumberOfBytes", 1025}}).message ==
        "1 validation error detected: Value '1025' at 'numberOfBytes' failed to satisfy constraint: Member must have "
        "value less than or equal to 1024");
  CHECK(bench.refusal("GenerateRandom", Json::object()).message == "NumberOfBytes is required.");
}

// Facts sheet 10.5.
TEST_CASE("A dry run checks everything and does nothing",
          "[kms][Encrypt][Decrypt][ReEncrypt][GenerateDataKey][CreateGrant][RevokeGrant][RetireGrant]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const Json blob = encrypt(bench, id)["CiphertextBlob"];
  const Json grant{
      {"KeyId", id}, {"GranteePrincipal", "arn:aws:iam::123456789012:user/Alice"}, {"Operations", {"Decrypt"}}};
  const Json made = bench.call("CreateGrant", grant).value();
  const std::pair<const char*, Json> cases[] = {
      {"Encrypt", {{"KeyId", id}, {"Plaintext", "aGVsbG8="}}},
      {"Decrypt", {{"CiphertextBlob", blob}, {"EncryptionContext", kContext}}},
      {"Decrypt", {{"KeyId", id}, {"DryRunModifiers", {"IGNORE_CIPHERTEXT"}}}},
      {"ReEncrypt", {{"CiphertextBlob", blob}, {"SourceEncryptionContext", kContext}, {"DestinationKeyId", id}}},
      {"GenerateDataKey", {{"KeyId", id}, {"KeySpec", "AES_256"}}},
      {"GenerateDataKeyWithoutPlaintext", {{"KeyId", id}, {"KeySpec", "AES_256"}}},
      {"CreateGrant", grant},
      {"RevokeGrant", {{"KeyId", id}, {"GrantId", made["GrantId"]}}},
      {"RetireGrant", {{"GrantToken", made["GrantToken"]}}},
  };
  const service::Caller bob = bench.add_user("Bob");
  for (const auto& [operation, params] : cases) {
    CAPTURE(operation);
    Json dry = params;
    dry["DryRun"] = true;
    CHECK(bench.refusal(operation, dry) == kDryRun);
    CHECK(bench.refusal(bob, operation, dry).code == "AccessDeniedException");
  }
  CHECK(bench.keys.grants.size() == 1);
  CHECK(bench.refusal("Decrypt", {{"CiphertextBlob", blob}, {"DryRun", true}}).code == "InvalidCiphertextException");
}

// Facts sheet 11.4: neither plaintext nor ciphertext is ever logged.
TEST_CASE("The trail shows the context and the algorithm of a cryptographic call, not its data", "[kms][Encrypt]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const Json sealed = encrypt(bench, id);
  CHECK(bench.last_event().request_parameters ==
        Json{{"keyId", id}, {"encryptionContext", kContext}, {"encryptionAlgorithm", "SYMMETRIC_DEFAULT"}});
  CHECK(bench.last_event().read_only);
  CHECK(bench.last_event().response_elements.is_null());
}

TEST_CASE("Attested recipients are not simulated, and the answer says so", "[kms][GenerateDataKey]") {
  kms::Bench bench;
  const Json params{{"KeyId", bench.create_key()},
                    {"KeySpec", "AES_256"},
                    {"Recipient", {{"KeyEncryptionAlgorithm", "RSAES_OAEP_SHA_256"}}}};
  CHECK(bench.refusal("GenerateDataKey", params).message == "Keyturn does not simulate attested recipients.");
}
