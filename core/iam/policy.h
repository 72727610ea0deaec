// Policy documents and how AWS decides by them: an explicit Deny wins, then any Allow, else nothing is allowed.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace keyturn::iam {

// The values of condition keys that a request carries, e.g. {"kms:ViaService", "dynamodb.us-east-1.amazonaws.com"}.
using ConditionValues = std::map<std::string, std::string, std::less<>>;

struct Access {
  std::string action;     // "kms:Encrypt"
  std::string resource;   // the ARN
  std::string principal;  // the caller's ARN, or a service such as "dynamodb.amazonaws.com"
  std::string account;    // the caller's account
  ConditionValues conditions;
};

enum class Verdict { NotMentioned, Allowed, AccountDelegated, Denied };

// A policy attached to a resource (it names principals) or to an identity (it does not).
class Policy {
 public:
  // MalformedPolicyDocumentException when `document` is not a policy.
  static Result<Policy> parse(std::string_view document);

  // Denied when any statement denies. AccountDelegated when what allows it is only a statement for the whole account
  // ("arn:aws:iam::<account>:root"): then the caller's identity policies decide
  // (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
  Verdict as_resource_policy(const Access& access) const;

  // Denied, Allowed or NotMentioned; principals are not looked at.
  Verdict as_identity_policy(const Access& access) const;

  const std::string& text() const { return text_; }  // as it was given

 private:
  struct Condition {
    std::string test;  // "StringEquals"
    std::string key;
    std::vector<std::string> values;
  };
  struct Statement {
    bool allows = false;
    bool any_principal = false;
    std::vector<std::string> aws_principals;
    std::vector<std::string> service_principals;
    std::vector<std::string> actions;
    bool actions_inverted = false;  // NotAction
    std::vector<std::string> resources;
    std::vector<Condition> conditions;
  };

  static bool applies(const Statement& statement, const Access& access);
  static Verdict principal_verdict(const Statement& statement, const Access& access);
  static Result<Statement> read_statement(const Json& text);

  std::string text_;
  std::vector<Statement> statements_;
};

}  // namespace keyturn::iam
