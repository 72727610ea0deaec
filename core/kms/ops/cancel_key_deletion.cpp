#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html
Result<Json> cancel_key_deletion(KeyStore& keys, Context& context, const Json& params) {
  Key& key = found_key(keys, context, params);
  const std::string arn = key_arn(context.ground.account, key.id);
  if (key.state != KeyState::PendingDeletion) return errors::not_pending_deletion(arn);
  context.ground.scheduler.cancel_of_key<KeyDeletionDue>(key.id);
  key.deletion_date.reset();
  // A key that never got its imported material still waits for it.
  key.state = key.origin == "EXTERNAL" ? KeyState::PendingImport : KeyState::Disabled;
  return Json{{"KeyId", arn}};
}

}  // namespace keyturn::kms::ops
