// One statement of a policy: whom it speaks of, what it allows or denies, on what and when.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "iam/condition.h"

namespace keyturn::iam {

struct Access {
  std::string action;     // "kms:Encrypt"
  std::string resource;   // the ARN
  std::string principal;  // the caller's ARN, or a service such as "dynamodb.amazonaws.com"
  std::string account;    // the caller's account
  ConditionValues conditions;
  ConditionLists condition_lists = {};
};

enum class Verdict { NotMentioned, Allowed, AccountDelegated, Denied };

struct Statement {
  bool allows = false;
  bool names_principal = false;  // it has a Principal or a NotPrincipal
  bool any_principal = false;
  bool principals_inverted = false;  // NotPrincipal
  std::vector<std::string> aws_principals;
  std::vector<std::string> service_principals;
  std::vector<std::string> actions;
  bool actions_inverted = false;  // NotAction
  std::vector<std::string> resources;
  bool resources_inverted = false;  // NotResource
  std::vector<Condition> conditions;

  // MalformedPolicyDocumentException when `text` is not a statement.
  static Result<Statement> read(const Json& text);

  // Whether action, resource and conditions fit; principals are not looked at.
  bool applies(const Access& access) const;

  // Whom it speaks of: nobody of this call (NotMentioned), this caller (Allowed), or the caller's whole account
  // (AccountDelegated).
  Verdict speaks_of(const Access& access) const;
};

ServiceError malformed_policy(std::string message);

}  // namespace keyturn::iam
