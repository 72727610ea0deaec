#include "kms/admission.h"
#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/key_spec.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"
#include "kms/parameter_rules.h"
#include "kms/sealing.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
Result<Json> decrypt(KeyStore& keys, Context& context, const Json& params) {
  KT_TRY(const std::string key_id, source_key_id(keys, context, "kms:Decrypt", params, "KeyId"));
  const Key& key = *keys.find(key_id);
  const std::string arn = key_arn(context.ground.account, key_id);
  const std::string algorithm = params.value("EncryptionAlgorithm", std::string(kSymmetricSpec));
  KT_CHECK(check_encrypts_with(key, arn, "Decrypt", algorithm));
  if (ignores_ciphertext(params)) return errors::dry_run();
  KT_TRY(const Opened opened, open_member(key, params, read_encryption_context(params)));
  if (params.value("DryRun", false)) return errors::dry_run();
  return Json{{"KeyId", arn},
              {"Plaintext", to_base64(opened.plaintext.view())},
              {"EncryptionAlgorithm", algorithm},
              {"KeyMaterialId", opened.material_id}};
}

}  // namespace keyturn::kms::ops
