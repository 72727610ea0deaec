// Policy documents and how AWS decides by them: an explicit Deny wins, then any Allow, else nothing is allowed.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "iam/statement.h"

namespace keyturn::iam {

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

  const std::vector<Statement>& statements() const { return statements_; }
  const std::string& text() const { return text_; }  // as it was given

 private:
  std::string text_;
  std::vector<Statement> statements_;
};

}  // namespace keyturn::iam
