#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"
#include "kms/rotation.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
// The rotation itself comes a little later.
Result<Json> rotate_key_on_demand(KeyStore& keys, Context& context, const Json& params) {
  Key& key = found_key(keys, context, params);
  const std::string arn = key_arn(context.ground.account, key.id);
  if (!key.is_symmetric()) return errors::unsupported();
  KT_CHECK(check_enabled(key, arn));
  KT_CHECK(check_rotates(key, arn));
  if (is_about_to_rotate(key, context.now())) return errors::rotation_under_way(arn);
  if (on_demand_rotations(key) >= kOnDemandRotations) return errors::too_many_rotations(arn);
  key.on_demand_rotation_started = context.now();
  context.ground.scheduler.plan(context.now() + kOnDemandTakes, OnDemandRotationDue{key.id});
  return Json{{"KeyId", arn}};
}

}  // namespace keyturn::kms::ops
