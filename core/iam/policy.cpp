#include "iam/policy.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace keyturn::iam {

namespace {

ServiceError malformed(std::string message) { return {"MalformedPolicyDocumentException", std::move(message), 400}; }

// IAM lets one value stand where a list may stand.
Result<std::vector<std::string>> texts(const Json& value) {
  if (value.is_string()) return std::vector<std::string>{value.get<std::string>()};
  std::vector<std::string> result;
  if (!value.is_array()) return malformed("The policy holds a value that is neither a text nor a list of texts.");
  for (const Json& element : value) {
    if (!element.is_string()) return malformed("The policy holds a list whose elements are not all texts.");
    result.push_back(element.get<std::string>());
  }
  return result;
}

bool any_matches(const std::vector<std::string>& patterns, std::string_view text) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return matches_wildcard(pattern, text); });
}

// Actions are compared without regard to case, as IAM does.
bool any_action_matches(const std::vector<std::string>& patterns, std::string_view action) {
  const std::string lower = to_lower(action);
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return matches_wildcard(to_lower(pattern), lower); });
}

bool contains(const std::vector<std::string>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

constexpr std::string_view kTests[] = {"Bool", "StringEquals", "StringLike", "StringNotEquals", "StringNotLike"};

// A key that the request does not carry fails the positive tests and passes the negated ones.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
bool holds(std::string_view test, const std::vector<std::string>& values, const std::string* actual) {
  const bool negated = test.starts_with("StringNot");
  if (!actual) return negated;
  bool found = false;
  if (test == "StringEquals" || test == "StringNotEquals") found = contains(values, *actual);
  if (test == "StringLike" || test == "StringNotLike") found = any_matches(values, *actual);
  if (test == "Bool") {
    found = std::any_of(values.begin(), values.end(),
                        [&](const std::string& value) { return to_lower(value) == to_lower(*actual); });
  }
  return found != negated;
}

}  // namespace

Result<Policy::Statement> Policy::read_statement(const Json& text) {
  if (!text.is_object()) return malformed("A statement of the policy is not an object.");
  Statement statement;
  const std::string effect = text.value("Effect", "");
  if (effect != "Allow" && effect != "Deny") return malformed("A statement needs an Effect of Allow or Deny.");
  statement.allows = effect == "Allow";
  statement.actions_inverted = text.contains("NotAction");
  const char* const action_member = statement.actions_inverted ? "NotAction" : "Action";
  if (!text.contains(action_member)) return malformed("A statement needs an Action.");
  KT_TRY(statement.actions, texts(text[action_member]));
  statement.resources = {"*"};
  if (text.contains("Resource")) {
    KT_TRY(statement.resources, texts(text["Resource"]));
  }
  if (text.contains("Principal")) {
    const Json& principal = text["Principal"];
    if (principal == "*") {
      statement.any_principal = true;
    } else if (principal.is_object()) {
      if (principal.contains("AWS")) {
        KT_TRY(statement.aws_principals, texts(principal["AWS"]));
      }
      if (principal.contains("Service")) {
        KT_TRY(statement.service_principals, texts(principal["Service"]));
      }
      statement.any_principal = contains(statement.aws_principals, "*");
    } else {
      return malformed("A statement's Principal is neither * nor an object.");
    }
  }
  if (text.contains("Condition")) {
    for (const auto& [test, keys] : text["Condition"].items()) {
      if (std::find(std::begin(kTests), std::end(kTests), test) == std::end(kTests)) {
        return malformed(joined({"Keyturn does not evaluate the condition operator ", test, "."}));
      }
      for (const auto& [key, value] : keys.items()) {
        Condition condition{test, key, {}};
        if (value.is_boolean()) {
          condition.values = {value.get<bool>() ? "true" : "false"};
        } else {
          KT_TRY(condition.values, texts(value));
        }
        statement.conditions.push_back(std::move(condition));
      }
    }
  }
  return statement;
}

Result<Policy> Policy::parse(std::string_view document) {
  const Json json = Json::parse(document, nullptr, false);
  if (!json.is_object()) return malformed("The policy is not a JSON object.");
  if (!json.contains("Statement")) return malformed("The policy has no Statement.");
  Policy policy;
  policy.text_ = std::string(document);
  const Json& statements = json["Statement"];
  if (statements.is_object()) {
    KT_TRY(Statement statement, read_statement(statements));
    policy.statements_.push_back(std::move(statement));
    return policy;
  }
  for (const Json& text : statements) {
    KT_TRY(Statement statement, read_statement(text));
    policy.statements_.push_back(std::move(statement));
  }
  return policy;
}

bool Policy::applies(const Statement& statement, const Access& access) {
  if (any_action_matches(statement.actions, access.action) == statement.actions_inverted) return false;
  if (!any_matches(statement.resources, access.resource)) return false;
  return std::all_of(statement.conditions.begin(), statement.conditions.end(), [&](const Condition& condition) {
    const auto found = access.conditions.find(condition.key);
    return holds(condition.test, condition.values, found == access.conditions.end() ? nullptr : &found->second);
  });
}

// Whom a statement speaks of: nobody of this call, this caller itself, or the caller's whole account.
Verdict Policy::principal_verdict(const Statement& statement, const Access& access) {
  if (statement.any_principal || contains(statement.aws_principals, access.principal) ||
      contains(statement.service_principals, access.principal)) {
    return Verdict::Allowed;
  }
  const bool whole_account = !access.account.empty() &&
                             (contains(statement.aws_principals, joined({"arn:aws:iam::", access.account, ":root"})) ||
                              contains(statement.aws_principals, access.account));
  return whole_account ? Verdict::AccountDelegated : Verdict::NotMentioned;
}

Verdict Policy::as_resource_policy(const Access& access) const {
  Verdict verdict = Verdict::NotMentioned;
  for (const Statement& statement : statements_) {
    const Verdict who = principal_verdict(statement, access);
    if (who == Verdict::NotMentioned || !applies(statement, access)) continue;
    if (!statement.allows) return Verdict::Denied;
    if (verdict != Verdict::Allowed) verdict = who;
  }
  return verdict;
}

Verdict Policy::as_identity_policy(const Access& access) const {
  Verdict verdict = Verdict::NotMentioned;
  for (const Statement& statement : statements_) {
    if (!applies(statement, access)) continue;
    if (!statement.allows) return Verdict::Denied;
    verdict = Verdict::Allowed;
  }
  return verdict;
}

}  // namespace keyturn::iam
