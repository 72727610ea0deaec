#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"
#include "time/format.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
// Keys that cannot rotate, and keys that wait for their deletion, say that rotation is off.
Result<Json> get_key_rotation_status(KeyStore& keys, Context& context, const Json& params) {
  const Key& key = found_key(keys, context, params);
  const std::string arn = key_arn(context.ground.account, key.id);
  if (key.state == KeyState::PendingImport) return errors::invalid_origin(arn, key.origin);
  const bool on = key.automatic_rotation && key.state != KeyState::PendingDeletion;
  Json answer{{"KeyId", arn}, {"KeyRotationEnabled", on}};
  if (on) {
    answer["RotationPeriodInDays"] = key.automatic_rotation->period_in_days;
    answer["NextRotationDate"] = epoch_seconds(key.automatic_rotation->next);
  }
  if (key.on_demand_rotation_started)
    answer["OnDemandRotationStartDate"] = epoch_seconds(*key.on_demand_rotation_started);
  return answer;
}

}  // namespace keyturn::kms::ops
