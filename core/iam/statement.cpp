#include "iam/statement.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace keyturn::iam {

namespace {

// IAM lets one value stand where a list may stand.
Result<std::vector<std::string>> texts(const Json& value) {
  if (value.is_string()) return std::vector<std::string>{value.get<std::string>()};
  std::vector<std::string> result;
  if (!value.is_array())
    return malformed_policy("The policy holds a value that is neither a text nor a list of texts.");
  for (const Json& element : value) {
    if (!element.is_string()) return malformed_policy("The policy holds a list whose elements are not all texts.");
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

// The member `name` or its opposite "Not" + name, and which of the two it was; null when neither is there.
const Json* either(const Json& text, const char* name, bool& inverted) {
  const std::string opposite = joined({"Not", name});
  inverted = text.contains(opposite);
  if (inverted) return &text[opposite];
  return text.contains(name) ? &text[name] : nullptr;
}

Result<void> read_principal(const Json& text, Statement& statement) {
  const Json* const principal = either(text, "Principal", statement.principals_inverted);
  if (!principal) return {};
  statement.names_principal = true;
  if (*principal == "*") {
    statement.any_principal = true;
    return {};
  }
  if (!principal->is_object()) return malformed_policy("A statement's Principal is neither * nor an object.");
  for (const auto& [kind, value] : principal->items()) {
    KT_TRY(std::vector<std::string> names, texts(value));
    if (kind == "AWS") {
      statement.aws_principals = std::move(names);
    } else if (kind == "Service") {
      statement.service_principals = std::move(names);
    } else if (kind != "Federated" && kind != "CanonicalUser") {
      return malformed_policy(joined({"A statement's Principal has the unknown member ", kind, "."}));
    }
  }
  statement.any_principal = contains(statement.aws_principals, "*");
  return {};
}

std::string plain(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

Result<void> read_conditions(const Json& tests, Statement& statement) {
  if (!tests.is_object()) return malformed_policy("A statement's Condition is not an object.");
  for (const auto& [test, keys] : tests.items()) {
    if (!is_known_test(test)) {
      return malformed_policy(joined({"Keyturn does not evaluate the condition operator ", test, "."}));
    }
    if (!keys.is_object()) return malformed_policy("A condition operator holds no object of condition keys.");
    for (const auto& [key, value] : keys.items()) {
      Condition condition{test, key, {}};
      if (value.is_boolean() || value.is_number()) {
        condition.values = {plain(value)};
      } else {
        KT_TRY(condition.values, texts(value));
      }
      statement.conditions.push_back(std::move(condition));
    }
  }
  return {};
}

}  // namespace

ServiceError malformed_policy(std::string message) {
  return {"MalformedPolicyDocumentException", std::move(message), 400};
}

Result<Statement> Statement::read(const Json& text) {
  if (!text.is_object()) return malformed_policy("A statement of the policy is not an object.");
  Statement statement;
  const auto effect = text.find("Effect");
  if (effect == text.end() || (*effect != "Allow" && *effect != "Deny"))
    return malformed_policy("A statement needs an Effect of Allow or Deny.");
  statement.allows = *effect == "Allow";
  const Json* const actions = either(text, "Action", statement.actions_inverted);
  if (!actions) return malformed_policy("A statement needs an Action.");
  KT_TRY(statement.actions, texts(*actions));
  statement.resources = {"*"};
  if (const Json* const resources = either(text, "Resource", statement.resources_inverted)) {
    KT_TRY(statement.resources, texts(*resources));
  }
  KT_CHECK(read_principal(text, statement));
  if (text.contains("Condition")) KT_CHECK(read_conditions(text["Condition"], statement));
  return statement;
}

bool Statement::applies(const Access& access) const {
  if (any_action_matches(actions, access.action) == actions_inverted) return false;
  if (any_matches(resources, access.resource) == resources_inverted) return false;
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
    return condition.holds(access.conditions, access.condition_lists);
  });
}

Verdict Statement::speaks_of(const Access& access) const {
  const bool by_name =
      any_principal || contains(aws_principals, access.principal) || contains(service_principals, access.principal);
  const bool whole_account =
      !access.account.empty() && (contains(aws_principals, joined({"arn:aws:iam::", access.account, ":root"})) ||
                                  contains(aws_principals, access.account));
  if (principals_inverted) return by_name || whole_account ? Verdict::NotMentioned : Verdict::Allowed;
  if (by_name) return Verdict::Allowed;
  return whole_account ? Verdict::AccountDelegated : Verdict::NotMentioned;
}

}  // namespace keyturn::iam
