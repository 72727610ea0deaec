#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/key_spec.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"
#include "kms/sealing.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
Result<Json> encrypt(KeyStore& keys, Context& context, const Json& params) {
  const Key& key = found_key(keys, context, params);
  const std::string arn = key_arn(context.ground.account, key.id);
  const std::string algorithm = params.value("EncryptionAlgorithm", std::string(kSymmetricSpec));
  KT_CHECK(check_encrypts_with(key, arn, "Encrypt", algorithm));
  if (params.value("DryRun", false)) return errors::dry_run();
  const crypto::Secret plaintext(from_base64(params["Plaintext"].get_ref<const std::string&>()).value());
  const Bytes blob = seal(key, plaintext.view(), read_encryption_context(params), context.ground.random);
  return Json{{"CiphertextBlob", to_base64(blob)}, {"KeyId", arn}, {"EncryptionAlgorithm", algorithm}};
}

}  // namespace keyturn::kms::ops
