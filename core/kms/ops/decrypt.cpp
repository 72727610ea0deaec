#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"
#include "kms/sealing.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
Result<Json> decrypt(KeyStore& keys, Context& context, const Json& params) {
  const auto blob = unpack(from_base64(params["CiphertextBlob"].get_ref<const std::string&>()).value());
  if (!blob) return errors::invalid_ciphertext();
  const Key* const key = keys.find(blob->key_id);
  if (!key) return errors::ciphertext_of_unknown_key();
  if (params.contains("KeyId")) {
    KT_TRY(const std::string key_id,
           find_key_id(keys, context, params["KeyId"].get_ref<const std::string&>(), "kms:Decrypt", Aliases::Accepted));
    if (key_id != blob->key_id) return errors::incorrect_key();
  }
  const std::string arn = key_arn(context.ground.account, key->id);
  KT_CHECK(check_encrypts(*key, arn, "Decrypt"));
  const auto plaintext = open(*key, *blob, read_encryption_context(params));
  if (!plaintext) return errors::invalid_ciphertext();
  return Json{{"KeyId", arn},
              {"Plaintext", to_base64(plaintext->view())},
              {"EncryptionAlgorithm", "SYMMETRIC_DEFAULT"},
              {"KeyMaterialId", blob->material_id}};
}

}  // namespace keyturn::kms::ops
