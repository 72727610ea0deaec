#include "kms/key_policy.h"
#include "kms/ops/operations.h"
#include "kms/page.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html
Result<Json> list_key_policies(KeyStore&, Context&, const Json& params) {
  return page({{std::string(kPolicyName), Json(kPolicyName)}}, params, "PolicyNames", 100);
}

}  // namespace keyturn::kms::ops
