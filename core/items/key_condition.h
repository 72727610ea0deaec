// KeyConditionExpression: one equation for the partition key and at most one condition for the sort key.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "items/placeholders.h"
#include "items/syntax.h"

namespace keyturn::items {

struct KeyCondition {
  std::string attribute;
  std::string operation;  // "=", "<", "<=", ">", ">=", "BETWEEN", "begins_with"
  std::vector<AttributeValue> values;

  // Whether a value of the attribute fulfils it; of another type it does not.
  bool is_true_of(const AttributeValue& value) const;
};

// One or two conditions, each for an attribute of its own, in the order of the expression.
Result<std::vector<KeyCondition>> key_conditions_of(const Condition& condition);

// Both steps: the expression, then what it says of keys.
Result<std::vector<KeyCondition>> read_key_conditions(std::string_view expression, Placeholders& placeholders);

}  // namespace keyturn::items
