// What a symmetric KMS key does to bytes: AES-256-GCM under its current material, with the encryption context as
// additional data. Opening uses the material that the blob names.
#pragma once
#include <optional>
#include <string>

#include "base/result.h"
#include "crypto/secret.h"
#include "kms/ciphertext_blob.h"
#include "kms/encryption_context.h"
#include "kms/key.h"
#include "random/random_source.h"

namespace keyturn::kms {

// The packed CiphertextBlob.
Bytes seal(const Key& key, BytesView plaintext, const EncryptionContext& context, RandomSource& random);

// Nothing when the material is not this key's, the context differs, or a bit was changed.
std::optional<crypto::Secret> open(const Key& key, const CiphertextBlob& blob, const EncryptionContext& context);

// What a CiphertextBlob held, and which material opened it.
struct Opened {
  crypto::Secret plaintext;
  std::string material_id;
};

// Opens the member CiphertextBlob of a request. InvalidCiphertextException when it does not open.
Result<Opened> open_member(const Key& key, const Json& params, const EncryptionContext& context);

}  // namespace keyturn::kms
