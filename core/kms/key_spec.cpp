#include "kms/key_spec.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.h"

namespace keyturn::kms {

namespace {

// A spec with one of its usages; algorithms are separated by blanks.
struct Row {
  std::string_view spec;
  std::string_view usage;
  std::string_view algorithms;
};

constexpr std::string_view kRsaEncryption = "RSAES_OAEP_SHA_1 RSAES_OAEP_SHA_256";
constexpr std::string_view kRsaSignatures =
    "RSASSA_PKCS1_V1_5_SHA_256 RSASSA_PKCS1_V1_5_SHA_384 RSASSA_PKCS1_V1_5_SHA_512 RSASSA_PSS_SHA_256 "
    "RSASSA_PSS_SHA_384 RSASSA_PSS_SHA_512";

constexpr Row kRows[] = {
    {"ECC_NIST_EDWARDS25519", "SIGN_VERIFY", "ED25519_SHA_512 ED25519_PH_SHA_512"},
    {"ECC_NIST_P256", "KEY_AGREEMENT", "ECDH"},
    {"ECC_NIST_P256", "SIGN_VERIFY", "ECDSA_SHA_256"},
    {"ECC_NIST_P384", "KEY_AGREEMENT", "ECDH"},
    {"ECC_NIST_P384", "SIGN_VERIFY", "ECDSA_SHA_384"},
    {"ECC_NIST_P521", "KEY_AGREEMENT", "ECDH"},
    {"ECC_NIST_P521", "SIGN_VERIFY", "ECDSA_SHA_512"},
    {"ECC_SECG_P256K1", "SIGN_VERIFY", "ECDSA_SHA_256"},
    {"HMAC_224", "GENERATE_VERIFY_MAC", "HMAC_SHA_224"},
    {"HMAC_256", "GENERATE_VERIFY_MAC", "HMAC_SHA_256"},
    {"HMAC_384", "GENERATE_VERIFY_MAC", "HMAC_SHA_384"},
    {"HMAC_512", "GENERATE_VERIFY_MAC", "HMAC_SHA_512"},
    {"ML_DSA_44", "SIGN_VERIFY", "ML_DSA_SHAKE_256"},
    {"ML_DSA_65", "SIGN_VERIFY", "ML_DSA_SHAKE_256"},
    {"ML_DSA_87", "SIGN_VERIFY", "ML_DSA_SHAKE_256"},
    {"RSA_2048", "ENCRYPT_DECRYPT", kRsaEncryption},
    {"RSA_2048", "SIGN_VERIFY", kRsaSignatures},
    {"RSA_3072", "ENCRYPT_DECRYPT", kRsaEncryption},
    {"RSA_3072", "SIGN_VERIFY", kRsaSignatures},
    {"RSA_4096", "ENCRYPT_DECRYPT", kRsaEncryption},
    {"RSA_4096", "SIGN_VERIFY", kRsaSignatures},
    {"SM2", "ENCRYPT_DECRYPT", "SM2PKE"},
    {"SM2", "KEY_AGREEMENT", "ECDH"},
    {"SM2", "SIGN_VERIFY", "SM2DSA"},
    {kSymmetricSpec, kEncryptDecrypt, "SYMMETRIC_DEFAULT"},
};

const Row* find_row(std::string_view spec, std::string_view usage) {
  const auto* const found = std::find_if(std::begin(kRows), std::end(kRows),
                                         [&](const Row& row) { return row.spec == spec && row.usage == usage; });
  return found == std::end(kRows) ? nullptr : found;
}

const char* member_of(std::string_view usage) {
  if (usage == "SIGN_VERIFY") return "SigningAlgorithms";
  if (usage == "KEY_AGREEMENT") return "KeyAgreementAlgorithms";
  if (usage == "GENERATE_VERIFY_MAC") return "MacAlgorithms";
  return "EncryptionAlgorithms";
}

}  // namespace

bool is_compatible(std::string_view spec, std::string_view usage) { return find_row(spec, usage) != nullptr; }

Json algorithms(std::string_view spec, std::string_view usage) {
  const Row* const row = find_row(spec, usage);
  Json result = Json::object();
  if (row) result[member_of(usage)] = split(row->algorithms, ' ');
  return result;
}

bool encrypts_with(std::string_view spec, std::string_view algorithm) {
  const Row* const row = find_row(spec, kEncryptDecrypt);
  if (!row) return false;
  const std::vector<std::string> known = split(row->algorithms, ' ');
  return std::find(known.begin(), known.end(), algorithm) != known.end();
}

}  // namespace keyturn::kms
