#include "kms/key_lookup.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"
#include "kms/rotation.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
Result<Json> enable_key_rotation(KeyStore& keys, Context& context, const Json& params) {
  Key& key = found_key(keys, context, params);
  const std::string arn = key_arn(context.ground.account, key.id);
  KT_CHECK(check_rotates(key, arn));
  KT_CHECK(check_enabled(key, arn));
  begin_automatic_rotation(key, context.ground, params.value("RotationPeriodInDays", kDefaultRotationPeriod));
  return Json::object();
}

}  // namespace keyturn::kms::ops
