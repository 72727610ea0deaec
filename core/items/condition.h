// ConditionExpression and FilterExpression: read, checked, and asked of an item.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "base/result.h"
#include "items/placeholders.h"
#include "items/syntax.h"

namespace keyturn::items {

// `parameter` is the name of the request's member, for the errors: "Invalid FilterExpression: …".
Result<Condition> read_condition(std::string_view parameter, std::string_view expression, Placeholders& placeholders);

// Of an item that does not exist, ask it of an empty one.
bool is_true(const Condition& condition, const Item& item);

// The attributes that the condition looks at.
std::set<std::string> attributes_of(const Condition& condition);

// Everything about a condition that its text alone decides, in DynamoDB's order; looks up its placeholders.
Result<void> check_condition(ConditionSyntax& syntax, Placeholders& placeholders);

}  // namespace keyturn::items
