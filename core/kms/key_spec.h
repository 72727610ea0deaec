// The kinds of KMS keys: what each can be used for, and with which algorithms.
// https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
#pragma once
#include <string_view>

#include "base/json.h"

namespace keyturn::kms {

constexpr std::string_view kSymmetricSpec = "SYMMETRIC_DEFAULT";
constexpr std::string_view kEncryptDecrypt = "ENCRYPT_DECRYPT";

// Whether a key of this spec can have this usage.
bool is_compatible(std::string_view spec, std::string_view usage);

// The member of KeyMetadata that lists the algorithms, and the list: {"MacAlgorithms": ["HMAC_SHA_256"]}.
Json algorithms(std::string_view spec, std::string_view usage);

// Whether a key for encryption of this spec works with the algorithm: RSA_2048 with RSAES_OAEP_SHA_256.
bool encrypts_with(std::string_view spec, std::string_view algorithm);

}  // namespace keyturn::kms
