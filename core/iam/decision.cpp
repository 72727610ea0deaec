#include "iam/decision.h"

namespace keyturn::iam {

// The first of those that say what the policy says as a whole: each is asked as if it were alone.
std::optional<std::size_t> deciding_statement(const Policy& policy, const Access& access) {
  const Verdict verdict = policy.as_resource_policy(access);
  if (verdict == Verdict::NotMentioned) return std::nullopt;
  for (std::size_t i = 0; i < policy.statements().size(); ++i) {
    const Statement& statement = policy.statements()[i];
    const Verdict who = statement.speaks_of(access);
    if (who == Verdict::NotMentioned || !statement.applies(access)) continue;
    if ((statement.allows ? who : Verdict::Denied) == verdict) return i;
  }
  return std::nullopt;
}

}  // namespace keyturn::iam
