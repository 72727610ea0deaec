#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/key_policy.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
Result<Json> put_key_policy(KeyStore& keys, Context& context, const Json& params) {
  if (params.value("PolicyName", std::string(kPolicyName)) != kPolicyName) return errors::policy_not_found();
  Key& key = found_key(keys, context, params);
  const bool bypassed = params.value("BypassPolicyLockoutSafetyCheck", false);
  KT_TRY(key.policy, read_key_policy(context, params["Policy"].get_ref<const std::string&>(),
                                     key_arn(context.ground.account, key.id),
                                     bypassed ? LockoutCheck::Bypassed : LockoutCheck::Made));
  return Json::object();
}

}  // namespace keyturn::kms::ops
