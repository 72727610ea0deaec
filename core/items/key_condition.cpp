#include "items/key_condition.h"

#include <algorithm>

#include "items/condition.h"
#include "items/errors.h"

namespace keyturn::items {

namespace {

// "a < :v" for ":v > a".
std::string_view mirrored(std::string_view comparator) {
  if (comparator == "<") return ">";
  if (comparator == "<=") return ">=";
  if (comparator == ">") return "<";
  if (comparator == ">=") return "<=";
  return comparator;
}

Result<void> check_operation(const Condition& condition) {
  using Kind = Condition::Kind;
  const bool is_other = condition.kind == Kind::Or || condition.kind == Kind::Not || condition.kind == Kind::In ||
                        (condition.kind == Kind::Compare && condition.name == "<>") ||
                        (condition.kind == Kind::Function && condition.name != "begins_with");
  if (is_other) return errors::key_condition_operator(condition.name);
  const bool is_directed = condition.kind == Kind::Between || condition.kind == Kind::Function;
  if (is_directed && !condition.operands.front().is_path()) {
    return errors::key_condition_first_operand(condition.name);
  }
  return {};
}

Result<KeyCondition> read_leaf(const Condition& condition) {
  KT_CHECK(check_operation(condition));
  const Operand* path = nullptr;
  std::vector<AttributeValue> values;
  for (const Operand& operand : condition.operands) {
    if (operand.is_function()) return errors::key_condition_nested_operation();
    if (operand.is_value()) {
      values.push_back(operand.value);
      continue;
    }
    if (path) return errors::key_condition_two_attributes();
    if (operand.path.is_nested()) return errors::key_condition_nested_attribute();
    path = &operand;
  }
  if (!path) return errors::key_condition_no_attribute();
  const bool is_mirrored = !condition.operands.front().is_path();
  return KeyCondition{path->path.attribute(), std::string(is_mirrored ? mirrored(condition.name) : condition.name),
                      std::move(values)};
}

Result<void> collect(const Condition& condition, std::vector<KeyCondition>& result) {
  if (condition.kind == Condition::Kind::And) {
    for (const Condition& part : condition.parts) KT_CHECK(collect(part, result));
    return {};
  }
  KT_TRY(KeyCondition one, read_leaf(condition));
  const bool is_second = std::any_of(result.begin(), result.end(),
                                     [&](const KeyCondition& other) { return other.attribute == one.attribute; });
  if (is_second) return errors::key_condition_twice();
  result.push_back(std::move(one));
  return {};
}

}  // namespace

bool KeyCondition::is_true_of(const AttributeValue& value) const {
  if (value.type() != values.front().type()) return false;
  if (operation == "begins_with") {
    if (const auto* text = value.as<std::string>()) return text->starts_with(*values[0].as<std::string>());
    const auto* bytes = value.as<Bytes>();
    const auto* start = values[0].as<Bytes>();
    return bytes && bytes->size() >= start->size() && std::equal(start->begin(), start->end(), bytes->begin());
  }
  const int order = compare(value, values[0]);
  if (operation == "=") return order == 0;
  if (operation == "<") return order < 0;
  if (operation == "<=") return order <= 0;
  if (operation == ">") return order > 0;
  if (operation == ">=") return order >= 0;
  return order >= 0 && compare(value, values[1]) <= 0;
}

Result<std::vector<KeyCondition>> read_key_conditions(std::string_view expression, Placeholders& placeholders) {
  KT_TRY(const Condition condition, read_condition("KeyConditionExpression", expression, placeholders));
  return key_conditions_of(condition);
}

Result<std::vector<KeyCondition>> key_conditions_of(const Condition& condition) {
  std::vector<KeyCondition> result;
  KT_CHECK(collect(condition, result));
  if (result.size() > 2) return errors::key_condition_count();
  return result;
}

}  // namespace keyturn::items
