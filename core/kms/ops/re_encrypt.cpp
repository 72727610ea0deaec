#include "kms/admission.h"
#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/key_spec.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"
#include "kms/parameter_rules.h"
#include "kms/sealing.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html
// The plaintext does not leave KMS.
Result<Json> re_encrypt(KeyStore& keys, Context& context, const Json& params) {
  const service::Account& account = context.ground.account;
  KT_TRY(const std::string source_id, source_key_id(keys, context, "kms:ReEncryptFrom", params, "SourceKeyId"));
  const auto& named = params["DestinationKeyId"].get_ref<const std::string&>();
  KT_TRY(const std::string target_id, find_key_id(keys, context, named, "kms:ReEncryptTo", Aliases::Accepted));
  const Key& source = *keys.find(source_id);
  const Key& target = *keys.find(target_id);
  const std::string source_algorithm = params.value("SourceEncryptionAlgorithm", std::string(kSymmetricSpec));
  const std::string target_algorithm = params.value("DestinationEncryptionAlgorithm", std::string(kSymmetricSpec));
  KT_CHECK(check_encrypts_with(source, key_arn(account, source_id), "ReEncrypt", source_algorithm));
  KT_CHECK(check_encrypts_with(target, key_arn(account, target_id), "ReEncrypt", target_algorithm));
  if (ignores_ciphertext(params)) return errors::dry_run();
  KT_TRY(const Opened opened, open_member(source, params, read_encryption_context(params, "SourceEncryptionContext")));
  if (params.value("DryRun", false)) return errors::dry_run();
  const EncryptionContext new_context = read_encryption_context(params, "DestinationEncryptionContext");
  const Bytes blob = seal(target, opened.plaintext.view(), new_context, context.ground.random);
  return Json{{"CiphertextBlob", to_base64(blob)},
              {"SourceKeyId", key_arn(account, source_id)},
              {"KeyId", key_arn(account, target_id)},
              {"SourceEncryptionAlgorithm", source_algorithm},
              {"DestinationEncryptionAlgorithm", target_algorithm},
              {"SourceKeyMaterialId", opened.material_id},
              {"DestinationKeyMaterialId", target.current_material().id}};
}

}  // namespace keyturn::kms::ops
