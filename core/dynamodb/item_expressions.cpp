#include "dynamodb/item_expressions.h"

#include <algorithm>
#include <iterator>

#include "base/assert.h"
#include "dynamodb/errors.h"
#include "dynamodb/item_errors.h"
#include "dynamodb/members.h"
#include "items/attribute_json.h"

namespace keyturn::dynamodb {

namespace {

struct Styles {
  std::string_view operation;
  std::vector<std::string> expressions;
  std::vector<std::string> others;
};

const Styles& styles_of(std::string_view operation) {
  static const std::vector<Styles> kStyles = {
      {"DeleteItem", {"ConditionExpression"}, {"Expected", "ConditionalOperator"}},
      {"GetItem", {"ProjectionExpression"}, {"AttributesToGet"}},
      {"PutItem", {"ConditionExpression"}, {"Expected", "ConditionalOperator"}},
      {"Query",
       {"ProjectionExpression", "FilterExpression", "KeyConditionExpression"},
       {"AttributesToGet", "QueryFilter", "ConditionalOperator", "KeyConditions"}},
      {"Scan", {"ProjectionExpression", "FilterExpression"}, {"AttributesToGet", "ScanFilter", "ConditionalOperator"}},
      {"UpdateItem",
       {"UpdateExpression", "ConditionExpression"},
       {"AttributeUpdates", "Expected", "ConditionalOperator"}},
  };
  const auto found =
      std::find_if(kStyles.begin(), kStyles.end(), [&](const Styles& styles) { return styles.operation == operation; });
  KT_ASSERT(found != kStyles.end());
  return *found;
}

std::vector<std::string> given(const Json& params, const std::vector<std::string>& names) {
  std::vector<std::string> result;
  std::copy_if(names.begin(), names.end(), std::back_inserter(result),
               [&](const std::string& name) { return has(params, name); });
  return result;
}

}  // namespace

Result<void> check_styles(std::string_view operation, const Json& params) {
  const Styles& styles = styles_of(operation);
  const std::vector<std::string> expressions = given(params, styles.expressions);
  const std::vector<std::string> others = given(params, styles.others);
  std::vector<std::string> mixed = others;
  // KeyConditions may stand beside a FilterExpression.
  if (!has(params, "KeyConditionExpression")) std::erase(mixed, "KeyConditions");
  if (!expressions.empty() && !mixed.empty()) return errors::mixed_styles(mixed, expressions);
  if (has(params, "ExpressionAttributeNames") && expressions.empty()) return errors::names_without_expression();
  if (has(params, "ExpressionAttributeValues")) {
    std::vector<std::string> with_values = styles.expressions;
    std::erase(with_values, "ProjectionExpression");
    if (given(params, with_values).empty()) return errors::values_without_expression(with_values);
  }
  if (!others.empty()) {
    return errors::not_simulated(std::string(operation) + " with " + others.front() + ", a legacy parameter");
  }
  return {};
}

Result<items::Item> read_item(const Json& attributes) {
  KT_TRY(items::Item item, items::item_from_json(attributes));
  KT_CHECK(items::check_nesting(attributes));
  return item;
}

Result<Expressions> read_expressions(const Json& params) {
  const Json& values = member(params, "ExpressionAttributeValues");
  KT_TRY(items::Placeholders placeholders,
         items::Placeholders::read(member(params, "ExpressionAttributeNames"), values));
  if (const Result<void> nesting = items::check_nesting(values); !nesting.ok()) {
    return errors::values_nested_too_deeply(nesting.error().message);
  }
  Expressions result;
  std::optional<items::Condition> keys;
  if (has(params, "UpdateExpression")) {
    KT_TRY(result.update, items::read_update(text_of(params, "UpdateExpression"), placeholders));
  }
  if (has(params, "ConditionExpression")) {
    KT_TRY(result.condition,
           items::read_condition("ConditionExpression", text_of(params, "ConditionExpression"), placeholders));
  }
  if (has(params, "KeyConditionExpression")) {
    KT_TRY(keys,
           items::read_condition("KeyConditionExpression", text_of(params, "KeyConditionExpression"), placeholders));
  }
  if (has(params, "FilterExpression")) {
    KT_TRY(result.filter, items::read_condition("FilterExpression", text_of(params, "FilterExpression"), placeholders));
  }
  if (has(params, "ProjectionExpression")) {
    KT_TRY(result.projection, items::read_projection(text_of(params, "ProjectionExpression"), placeholders));
  }
  KT_CHECK(placeholders.check_all_used());
  if (keys) {
    KT_TRY(result.key_conditions, items::key_conditions_of(*keys));
  }
  return result;
}

}  // namespace keyturn::dynamodb
