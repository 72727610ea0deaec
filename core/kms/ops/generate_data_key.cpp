#include "crypto/aead.h"
#include "kms/ciphertext_blob.h"
#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"
#include "kms/sealing.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
Result<Json> generate_data_key(KeyStore& keys, Context& context, const Json& params) {
  KT_TRY(const std::string key_id, find_key_id(keys, context, params["KeyId"].get_ref<const std::string&>(),
                                               "kms:GenerateDataKey", Aliases::Accepted));
  const Key& key = *keys.find(key_id);
  const std::string arn = key_arn(context.ground.account, key_id);
  KT_CHECK(check_encrypts(key, arn, "GenerateDataKey"));
  if (params.contains("KeySpec") == params.contains("NumberOfBytes")) return errors::key_spec_or_number_of_bytes();
  const std::size_t spec_size = params.value("KeySpec", "") == "AES_128" ? 16 : 32;
  const crypto::Secret data_key(context.ground.random.bytes(params.value("NumberOfBytes", spec_size)));
  const Bytes blob = seal(key, data_key.view(), read_encryption_context(params), context.ground.random);
  return Json{{"CiphertextBlob", to_base64(blob)},
              {"Plaintext", to_base64(data_key.view())},
              {"KeyId", arn},
              {"KeyMaterialId", key.current_material().id}};
}

}  // namespace keyturn::kms::ops
