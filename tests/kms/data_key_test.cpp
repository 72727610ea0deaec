#include <catch2/catch_test_macros.hpp>

#include "bench.h"
#include "kms/ciphertext_blob.h"

using namespace keyturn;

namespace {

const Json kContext = {{"aws:dynamodb:tableName", "Music"}, {"aws:dynamodb:subscriberId", "123456789012"}};

Json generate(kms::Bench& bench, const std::string& key_id) {
  return bench.call("GenerateDataKey", {{"KeyId", key_id}, {"KeySpec", "AES_256"}, {"EncryptionContext", kContext}})
      .value();
}

}  // namespace

TEST_CASE("A data key comes in plaintext and sealed, and Decrypt opens the sealed one",
          "[kms][GenerateDataKey][Decrypt]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  const Json made = generate(bench, id);
  CHECK(made["KeyId"] == bench.arn(id));
  CHECK(from_base64(made["Plaintext"].get<std::string>())->size() == 32);
  CHECK(made["CiphertextBlob"].get<std::string>().starts_with("AQIC"));
  const Json opened =
      bench.call("Decrypt", {{"CiphertextBlob", made["CiphertextBlob"]}, {"EncryptionContext", kContext}}).value();
  CHECK(opened["Plaintext"] == made["Plaintext"]);
  CHECK(opened["KeyId"] == bench.arn(id));
  CHECK(generate(bench, id)["CiphertextBlob"] != made["CiphertextBlob"]);
}

// Facts sheet 10.5: both come with an empty message.
TEST_CASE("Another context, a changed blob and garbage are InvalidCiphertextException", "[kms][Decrypt]") {
  kms::Bench bench;
  const Json made = generate(bench, bench.add_key());
  Json other_context = kContext;
  other_context["aws:dynamodb:tableName"] = "music";
  Bytes changed = *from_base64(made["CiphertextBlob"].get<std::string>());
  changed.back() ^= 1;
  const Json cases[] = {
      {{"CiphertextBlob", made["CiphertextBlob"]}, {"EncryptionContext", other_context}},
      {{"CiphertextBlob", made["CiphertextBlob"]}},
      {{"CiphertextBlob", to_base64(changed)}, {"EncryptionContext", kContext}},
      {{"CiphertextBlob", to_base64(to_bytes("garbage"))}, {"EncryptionContext", kContext}},
  };
  for (const Json& params : cases) {
    CAPTURE(params);
    CHECK(bench.call("Decrypt", params).error() == ServiceError{"InvalidCiphertextException", ""});
  }
}

TEST_CASE("A blob opens with the material that sealed it, whatever came after", "[kms][Decrypt]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  const Json made = generate(bench, id);
  kms::Key& key = *bench.keys.find(id);
  key.materials.push_back({bench.ground.random.hex(32), crypto::Secret(bench.ground.random.bytes(32))});
  const auto opened =
      bench.call("Decrypt", {{"CiphertextBlob", made["CiphertextBlob"]}, {"EncryptionContext", kContext}});
  REQUIRE(opened.ok());
  CHECK(opened.value()["Plaintext"] == made["Plaintext"]);
  CHECK(generate(bench, id)["KeyMaterialId"] != made["KeyMaterialId"]);
}

TEST_CASE("Naming another key than the blob's is IncorrectKeyException", "[kms][Decrypt]") {
  kms::Bench bench;
  const Json made = generate(bench, bench.add_key());
  const auto refused = bench.call(
      "Decrypt",
      {{"CiphertextBlob", made["CiphertextBlob"]}, {"EncryptionContext", kContext}, {"KeyId", bench.add_key()}});
  CHECK(refused.error().code == "IncorrectKeyException");
}

TEST_CASE("A blob of a key that is gone cannot be opened by anyone", "[kms][Decrypt]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  const Json made = generate(bench, id);
  bench.keys.keys.erase(id);
  CHECK(bench.call("Decrypt", {{"CiphertextBlob", made["CiphertextBlob"]}, {"EncryptionContext", kContext}})
            .error()
            .message ==
        "The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are "
        "not "
        "allowed to access.");
}

// Facts sheet 10.4.
TEST_CASE("A key that is not Enabled encrypts and decrypts nothing and says why", "[kms][GenerateDataKey][Decrypt]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  const Json made = generate(bench, id);
  const struct {
    kms::KeyState state;
    const char* code;
    const char* words;
  } cases[] = {{kms::KeyState::Disabled, "DisabledException", " is disabled."},
               {kms::KeyState::PendingDeletion, "KMSInvalidStateException", " is pending deletion."},
               {kms::KeyState::PendingImport, "KMSInvalidStateException", " is pending import."}};
  for (const auto& c : cases) {
    bench.keys.find(id)->state = c.state;
    const ServiceError expected{c.code, bench.arn(id) + c.words};
    CHECK(bench.call("GenerateDataKey", {{"KeyId", id}, {"KeySpec", "AES_256"}}).error() == expected);
    CHECK(
        bench.call("Decrypt", {{"CiphertextBlob", made["CiphertextBlob"]}, {"EncryptionContext", kContext}}).error() ==
        expected);
  }
}

TEST_CASE("A key for signing makes no data keys", "[kms][GenerateDataKey]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  bench.keys.find(id)->usage = "SIGN_VERIFY";
  CHECK(bench.call("GenerateDataKey", {{"KeyId", id}, {"KeySpec", "AES_256"}}).error() ==
        ServiceError{"InvalidKeyUsageException",
                     bench.arn(id) + " key usage is SIGN_VERIFY which is not valid for GenerateDataKey."});
}

TEST_CASE("A data key's size is asked for in exactly one way", "[kms][GenerateDataKey]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  for (const Json& params : {Json{{"KeyId", id}}, Json{{"KeyId", id}, {"KeySpec", "AES_128"}, {"NumberOfBytes", 16}}}) {
    CHECK(bench.call("GenerateDataKey", params).error().message ==
          "Please specify either number of bytes or key spec.");
  }
  const Json sixteen = bench.call("GenerateDataKey", {{"KeyId", id}, {"KeySpec", "AES_128"}}).value();
  CHECK(from_base64(sixteen["Plaintext"].get<std::string>())->size() == 16);
  const Json hundred = bench.call("GenerateDataKey", {{"KeyId", id}, {"NumberOfBytes", 100}}).value();
  CHECK(from_base64(hundred["Plaintext"].get<std::string>())->size() == 100);
}

TEST_CASE("A packed blob is unpacked whole, and not when it is cut or of another kind", "[kms]") {
  kms::CiphertextBlob blob{"134f2428-cec1-4b25-a1ae-9048164dba47", std::string(64, 'a'), {}};
  blob.sealed.nonce[3] = 7;
  blob.sealed.bytes = Bytes(20, 0x55);
  const Bytes packed = kms::pack(blob);
  const auto unpacked = kms::unpack(packed);
  REQUIRE(unpacked.has_value());
  CHECK(unpacked->key_id == blob.key_id);
  CHECK(unpacked->material_id == blob.material_id);
  CHECK(unpacked->sealed == blob.sealed);
  CHECK_FALSE(kms::unpack(BytesView(packed).first(84 + 15)).has_value());
  Bytes other = packed;
  other[0] = 9;
  CHECK_FALSE(kms::unpack(other).has_value());
}

// Facts sheet 11.3 and 11.4.
TEST_CASE("The trail never holds a plaintext or a ciphertext", "[kms][GenerateDataKey][Decrypt]") {
  kms::Bench bench;
  const Json made = generate(bench, bench.add_key());
  REQUIRE(bench.call("Decrypt", {{"CiphertextBlob", made["CiphertextBlob"]}, {"EncryptionContext", kContext}}).ok());
  const trail::Event& decrypt = bench.ground.trail.at(1);
  CHECK(decrypt.request_parameters ==
        Json{{"encryptionContext", kContext}, {"encryptionAlgorithm", "SYMMETRIC_DEFAULT"}});
  for (std::size_t i = 0; i < bench.ground.trail.size(); ++i) {
    const std::string record = cloudtrail_record(bench.ground.trail.at(i)).dump();
    CHECK(record.find(made["Plaintext"].get<std::string>()) == std::string::npos);
    CHECK(record.find(made["CiphertextBlob"].get<std::string>()) == std::string::npos);
  }
}
