// The encryption context: names and values that KMS binds to a ciphertext as additional authenticated data. It is not
// secret; it must be the same again to decrypt.
// https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html
#pragma once
#include <map>
#include <string>

#include "base/bytes.h"
#include "base/json.h"

namespace keyturn::kms {

using EncryptionContext = std::map<std::string, std::string>;

// The member EncryptionContext of a request; empty when it is absent.
EncryptionContext read_encryption_context(const Json& params, const char* member = "EncryptionContext");

// One byte string for one context, whatever the order of its pairs: each name and value after its length (4 bytes).
Bytes additional_data(const EncryptionContext& context);

}  // namespace keyturn::kms
