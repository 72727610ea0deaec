// How KMS writes a key policy: a line a member, a blank on both sides of the colon, lists in one line. GetKeyPolicy
// gives every policy in this form (facts sheet 10.2).
#pragma once
#include <string>

#include "base/json.h"

namespace keyturn::kms {

std::string policy_text(const Json& policy);

}  // namespace keyturn::kms
