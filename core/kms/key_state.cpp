#include "kms/key_state.h"

#include "kms/errors.h"
#include "kms/key_spec.h"

namespace keyturn::kms {

Result<void> check_enabled(const Key& key, std::string_view arn) {
  switch (key.state) {
    case KeyState::Enabled: return {};
    case KeyState::Disabled: return errors::disabled(arn);
    case KeyState::PendingDeletion: return errors::pending_deletion(arn);
    case KeyState::PendingImport: return errors::pending_import(arn);
  }
  return {};
}

Result<void> check_encrypts(const Key& key, std::string_view arn, std::string_view operation) {
  KT_CHECK(check_enabled(key, arn));
  if (key.usage != kEncryptDecrypt || !key.is_symmetric()) return errors::invalid_key_usage(arn, key.usage, operation);
  return {};
}

Result<void> check_encrypts_with(const Key& key, std::string_view arn, std::string_view operation,
                                 std::string_view algorithm) {
  KT_CHECK(check_enabled(key, arn));
  if (key.usage != kEncryptDecrypt) return errors::invalid_key_usage(arn, key.usage, operation);
  if (!encrypts_with(key.spec, algorithm)) return errors::invalid_algorithm(algorithm, key.spec);
  if (!key.is_symmetric()) return errors::not_simulated("encryption with asymmetric keys");
  return {};
}

Result<void> check_not_pending_deletion(const Key& key, std::string_view arn) {
  if (key.state == KeyState::PendingDeletion) return errors::pending_deletion(arn);
  return {};
}

Result<void> check_switchable(const Key& key, std::string_view arn) {
  KT_CHECK(check_not_pending_deletion(key, arn));
  if (key.state == KeyState::PendingImport) return errors::pending_import(arn);
  return {};
}

Result<void> check_rotates(const Key& key, std::string_view arn) {
  if (!key.is_symmetric()) return errors::unsupported();
  if (key.origin != "AWS_KMS") return errors::invalid_origin(arn, key.origin);
  return {};
}

}  // namespace keyturn::kms
