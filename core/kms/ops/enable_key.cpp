#include "kms/key_lookup.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"
#include "kms/rotation.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html
Result<Json> enable_key(KeyStore& keys, Context& context, const Json& params) {
  Key& key = found_key(keys, context, params);
  KT_CHECK(check_switchable(key, key_arn(context.ground.account, key.id)));
  key.state = KeyState::Enabled;
  resume_automatic_rotation(key, context.ground);
  return Json::object();
}

}  // namespace keyturn::kms::ops
