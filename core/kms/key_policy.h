// The policy of a key: the one it has from the start, and what a new one must be like (facts sheet 10.2, 10.5).
// https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
#pragma once
#include <string_view>

#include "base/result.h"
#include "iam/policy.h"
#include "service/context.h"

namespace keyturn::kms {

constexpr std::string_view kPolicyName = "default";  // the only name that a key policy has

// Whether a policy that locks its own author out is refused.
enum class LockoutCheck { Made, Bypassed };

// What a key gets that is made by the API without a policy: the account decides by its identity policies.
iam::Policy default_key_policy(const service::Account& account);

// MalformedPolicyDocumentException when it is no key policy, names a principal that does not exist, or would keep the
// caller from PutKeyPolicy. LimitExceededException when it is too long.
Result<iam::Policy> read_key_policy(const service::Context& context, std::string_view document,
                                    std::string_view key_arn, LockoutCheck check);

}  // namespace keyturn::kms
