#include "kms/sealing.h"

#include <algorithm>
#include <utility>

#include "crypto/aead.h"
#include "kms/errors.h"

namespace keyturn::kms {

Bytes seal(const Key& key, BytesView plaintext, const EncryptionContext& context, RandomSource& random) {
  const KeyMaterial& material = key.current_material();
  crypto::Nonce nonce{};
  const Bytes chance = random.bytes(nonce.size());
  std::copy(chance.begin(), chance.end(), nonce.begin());
  return pack({key.id, material.id, crypto::seal(material.bytes.view(), nonce, additional_data(context), plaintext)});
}

std::optional<crypto::Secret> open(const Key& key, const CiphertextBlob& blob, const EncryptionContext& context) {
  const KeyMaterial* const material = key.material(blob.material_id);
  if (!material) return std::nullopt;
  return crypto::open(material->bytes.view(), blob.sealed, additional_data(context));
}

Result<Opened> open_member(const Key& key, const Json& params, const EncryptionContext& context) {
  const auto blob = unpack(from_base64(params["CiphertextBlob"].get_ref<const std::string&>()).value());
  if (!blob) return errors::invalid_ciphertext();
  std::optional<crypto::Secret> plaintext = open(key, *blob, context);
  if (!plaintext) return errors::invalid_ciphertext();
  return Opened{std::move(*plaintext), blob->material_id};
}

}  // namespace keyturn::kms
