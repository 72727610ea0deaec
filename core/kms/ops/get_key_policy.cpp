#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/key_policy.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html
Result<Json> get_key_policy(KeyStore& keys, Context& context, const Json& params) {
  if (params.value("PolicyName", std::string(kPolicyName)) != kPolicyName) return errors::policy_not_found();
  return Json{{"Policy", found_key(keys, context, params).policy.text()}, {"PolicyName", kPolicyName}};
}

}  // namespace keyturn::kms::ops
