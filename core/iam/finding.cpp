#include "iam/finding.h"

namespace keyturn::iam {

Finding find_in_resource_policy(const Policy& policy, const Access& access) {
  Finding found;
  for (std::size_t i = 0; i < policy.statements().size(); ++i) {
    const Statement& statement = policy.statements()[i];
    const Verdict who = statement.speaks_of(access);
    if (who == Verdict::NotMentioned || !statement.applies(access)) continue;
    if (!statement.allows) return {Verdict::Denied, i};
    if (found.verdict == Verdict::NotMentioned || (found.verdict != who && who == Verdict::Allowed)) found = {who, i};
  }
  return found;
}

Finding find_in_identity_policy(const Policy& policy, const Access& access) {
  Finding found;
  for (std::size_t i = 0; i < policy.statements().size(); ++i) {
    const Statement& statement = policy.statements()[i];
    if (!statement.applies(access)) continue;
    if (!statement.allows) return {Verdict::Denied, i};
    if (!found.statement) found = {Verdict::Allowed, i};
  }
  return found;
}

IdentityFinding find_in_identity(const Directory& users, const Access& access) {
  const User* const user = users.find(access.principal);
  IdentityFinding found;
  for (std::size_t i = 0; user && i < user->policies.size(); ++i) {
    const Finding one = find_in_identity_policy(user->policies[i], access);
    if (one.verdict == Verdict::Denied) return {one, i};
    if (one.verdict == Verdict::Allowed && !found.finding.statement) found = {one, i};
  }
  return found;
}

}  // namespace keyturn::iam
