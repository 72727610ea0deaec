// One line of a policy's Condition block: an operator, a condition key and the values to compare with.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::iam {

// The values of condition keys that a request carries, e.g. {"kms:ViaService", "dynamodb.us-east-1.amazonaws.com"}.
using ConditionValues = std::map<std::string, std::string, std::less<>>;

// Condition keys that hold any number of values, e.g. "kms:EncryptionContextKeys".
using ConditionLists = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Condition {
  std::string test;  // "StringEquals", "ForAnyValue:StringLike", "BoolIfExists"
  std::string key;
  std::vector<std::string> values;

  // Condition keys are compared without regard to case, as IAM does.
  bool holds(const ConditionValues& values_of_request, const ConditionLists& lists_of_request) const;
};

// Whether Keyturn evaluates this operator: those of texts, numbers, truth values and ARNs, and Null.
bool is_known_test(std::string_view test);

}  // namespace keyturn::iam
