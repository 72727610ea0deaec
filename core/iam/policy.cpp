#include "iam/policy.h"

#include <utility>

namespace keyturn::iam {

Result<Policy> Policy::parse(std::string_view document) {
  const Json json = Json::parse(document, nullptr, false);
  if (!json.is_object()) return malformed_policy("The policy is not a JSON object.");
  if (!json.contains("Statement")) return malformed_policy("The policy has no Statement.");
  Policy policy;
  policy.text_ = std::string(document);
  const Json& statements = json["Statement"];
  if (statements.is_object()) {
    KT_TRY(Statement statement, Statement::read(statements));
    policy.statements_.push_back(std::move(statement));
    return policy;
  }
  for (const Json& text : statements) {
    KT_TRY(Statement statement, Statement::read(text));
    policy.statements_.push_back(std::move(statement));
  }
  return policy;
}

Verdict Policy::as_resource_policy(const Access& access) const {
  Verdict verdict = Verdict::NotMentioned;
  for (const Statement& statement : statements_) {
    const Verdict who = statement.speaks_of(access);
    if (who == Verdict::NotMentioned || !statement.applies(access)) continue;
    if (!statement.allows) return Verdict::Denied;
    if (verdict != Verdict::Allowed) verdict = who;
  }
  return verdict;
}

Verdict Policy::as_identity_policy(const Access& access) const {
  Verdict verdict = Verdict::NotMentioned;
  for (const Statement& statement : statements_) {
    if (!statement.applies(access)) continue;
    if (!statement.allows) return Verdict::Denied;
    verdict = Verdict::Allowed;
  }
  return verdict;
}

}  // namespace keyturn::iam
