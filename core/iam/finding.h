// What policies say of an access, and which of their statements says so: the one that denies, else the first of those
// that allow most. AWS decides by this (iam/policy.h); people want to know it.
#pragma once
#include <cstddef>
#include <optional>

#include "iam/directory.h"

namespace keyturn::iam {

struct Finding {
  Verdict verdict = Verdict::NotMentioned;
  std::optional<std::size_t> statement = std::nullopt;  // its place, from 0; nothing where none speaks of the access
};
Finding find_in_resource_policy(const Policy& policy, const Access& access);
Finding find_in_identity_policy(const Policy& policy, const Access& access);

// Of all that are attached to `access.principal`.
struct IdentityFinding {
  Finding finding = {};
  std::size_t policy = 0;  // its place among the user's, where there is a statement
};
IdentityFinding find_in_identity(const Directory& users, const Access& access);

}  // namespace keyturn::iam
