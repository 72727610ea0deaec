#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

// Members and order: facts sheet 10.2.
TEST_CASE("DescribeKey tells everything about a key but its material", "[kms][DescribeKey]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  const Json data = bench.call("DescribeKey", {{"KeyId", id}}).value()["KeyMetadata"];
  CHECK(data == Json{{"AWSAccountId", "123456789012"},
                     {"KeyId", id},
                     {"Arn", bench.arn(id)},
                     {"CreationDate", 1767603600},
                     {"Enabled", true},
                     {"Description", ""},
                     {"KeyUsage", "ENCRYPT_DECRYPT"},
                     {"KeyState", "Enabled"},
                     {"Origin", "AWS_KMS"},
                     {"KeyManager", "CUSTOMER"},
                     {"CustomerMasterKeySpec", "SYMMETRIC_DEFAULT"},
                     {"KeySpec", "SYMMETRIC_DEFAULT"},
                     {"EncryptionAlgorithms", {"SYMMETRIC_DEFAULT"}},
                     {"MultiRegion", false},
                     {"CurrentKeyMaterialId", bench.keys.find(id)->current_material().id}});
  const std::string material = to_hex(bench.keys.find(id)->current_material().bytes.view());
  CHECK(data.dump().find(material) == std::string::npos);
}

TEST_CASE("DescribeKey works in every state and shows it", "[kms][DescribeKey]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  const struct {
    kms::KeyState state;
    const char* name;
  } cases[] = {{kms::KeyState::Disabled, "Disabled"},
               {kms::KeyState::PendingDeletion, "PendingDeletion"},
               {kms::KeyState::PendingImport, "PendingImport"}};
  for (const auto& c : cases) {
    bench.keys.find(id)->state = c.state;
    const auto answer = bench.call("DescribeKey", {{"KeyId", id}});
    REQUIRE(answer.ok());
    CHECK(answer.value()["KeyMetadata"]["KeyState"] == c.name);
    CHECK(answer.value()["KeyMetadata"]["Enabled"] == false);
  }
}
