// Which statement of a resource policy decides an access, for whom a verdict alone is not enough.
#pragma once
#include <cstddef>
#include <optional>

#include "iam/policy.h"

namespace keyturn::iam {

// Its place among the policy's statements, from 0; nothing when none speaks of the access. The verdict of
// Policy::as_resource_policy() is what this statement says.
std::optional<std::size_t> deciding_statement(const Policy& policy, const Access& access);

}  // namespace keyturn::iam
