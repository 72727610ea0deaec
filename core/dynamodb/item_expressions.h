// The expressions of an item operation's request, and the parameters that may not stand beside them (facts sheet 13.4).
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "items/condition.h"
#include "items/key_condition.h"
#include "items/projection.h"
#include "items/update.h"

namespace keyturn::dynamodb {

// Expressions and legacy parameters of one request, placeholders without an expression, and legacy parameters, which
// Keyturn does not simulate. `operation` is the one whose rules count: "PutItem" for a Put of a transaction too.
Result<void> check_styles(std::string_view operation, const Json& params);

struct Expressions {
  std::optional<items::Update> update;
  std::optional<items::Condition> condition;
  std::vector<items::KeyCondition> key_conditions;
  std::optional<items::Condition> filter;
  std::optional<std::vector<items::DocumentPath>> projection;
};

Result<Expressions> read_expressions(const Json& params);

// An item or key of a request: values, then nesting.
Result<items::Item> read_item(const Json& attributes);

}  // namespace keyturn::dynamodb
