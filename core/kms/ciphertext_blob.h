// The bytes that KMS hands out as CiphertextBlob. They name the key and the material that sealed them, so that Decrypt
// needs no KeyId. Real KMS keeps its layout to itself; ours is ours:
//   4 bytes   01 02 02 00 (so that the base64 text begins with AQIC, as in AWS' samples)
//   36 bytes  key id, ASCII
//   32 bytes  key material id
//   12 bytes  nonce
//   n + 16    ciphertext and tag of AES-256-GCM; the additional data are the encryption context
#pragma once
#include <optional>
#include <string>

#include "base/bytes.h"
#include "crypto/aead.h"

namespace keyturn::kms {

struct CiphertextBlob {
  std::string key_id;
  std::string material_id;  // 64 hex digits
  crypto::Sealed sealed;
};

Bytes pack(const CiphertextBlob& blob);

// Nothing when the bytes are not a blob of ours or are cut short.
std::optional<CiphertextBlob> unpack(BytesView bytes);

}  // namespace keyturn::kms
