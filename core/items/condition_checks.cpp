#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "items/condition.h"
#include "items/errors.h"
#include "items/operand_checks.h"

namespace keyturn::items {

namespace {

constexpr FunctionRule kFunctions[] = {{"attribute_exists", 1}, {"attribute_not_exists", 1},
                                       {"attribute_type", 2},   {"begins_with", 2},
                                       {"contains", 2},         {"size", 1}};
constexpr std::string_view kUpdateFunctions[] = {"if_not_exists", "list_append"};
constexpr std::string_view kTypeNames[] = {"S", "N", "B", "NULL", "SS", "BOOL", "L", "BS", "NS", "M"};
constexpr std::string_view kAnyType = "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}";

Result<void> check_known(std::string_view function) {
  if (find_rule(kFunctions, function)) return {};
  if (std::find(std::begin(kUpdateFunctions), std::end(kUpdateFunctions), function) != std::end(kUpdateFunctions)) {
    return errors::not_in_condition(function);
  }
  return errors::unknown_function(function);
}

Result<void> check_known(const Operand& operand) {
  if (operand.is_function()) KT_CHECK(check_known(operand.name));
  for (const Operand& inner : operand.operands) KT_CHECK(check_known(inner));
  return {};
}

Result<void> check_functions_known(const Condition& condition) {
  if (condition.kind == Condition::Kind::Function) KT_CHECK(check_known(condition.name));
  for (const Operand& operand : condition.operands) KT_CHECK(check_known(operand));
  for (const Condition& part : condition.parts) KT_CHECK(check_functions_known(part));
  return {};
}

// Only size() gives a value, and it gives nothing that could stand alone.
Result<void> check_used_as_value(const Operand& operand) {
  if (operand.is_function() && operand.name != "size") return errors::misused_function(operand.name);
  for (const Operand& inner : operand.operands) KT_CHECK(check_used_as_value(inner));
  return {};
}

Result<void> check_functions_used(const Condition& condition) {
  if (condition.kind == Condition::Kind::Function && condition.name == "size") return errors::misused_function("size");
  for (const Operand& operand : condition.operands) KT_CHECK(check_used_as_value(operand));
  for (const Condition& part : condition.parts) KT_CHECK(check_functions_used(part));
  return {};
}

Result<void> check_reserved_words(const Condition& condition) {
  for (const Operand& operand : condition.operands) KT_CHECK(check_reserved(operand));
  for (const Condition& part : condition.parts) KT_CHECK(check_reserved_words(part));
  return {};
}

Result<void> check_count(std::string_view function, const std::vector<Operand>& operands) {
  const FunctionRule* const rule = find_rule(kFunctions, function);
  if (rule->operands != operands.size()) return errors::operand_count(function, operands.size());
  return {};
}

Result<void> check_distinct(std::string_view operation, const std::vector<Operand>& operands) {
  const bool two_paths = operands.size() == 2 && operands[0].is_path() && operands[1].is_path();
  if (two_paths && operands[0].path == operands[1].path) {
    return errors::same_operands(operation, operands[0].path.text());
  }
  return {};
}

bool is_one_of(std::optional<Type> type, std::initializer_list<Type> types) {
  return type && std::find(types.begin(), types.end(), *type) != types.end();
}

Result<void> check_size_operand(const Operand& operand) {
  const std::optional<Type> type = known_type(operand);
  if (is_one_of(type, {Type::Number, Type::Boolean, Type::Null})) return errors::operand_type("size", code_of(*type));
  return {};
}

Result<void> check_attribute_type(const Operand& wanted) {
  const std::optional<Type> type = known_type(wanted);
  if (type != Type::String) return errors::operand_type("attribute_type", type ? code_of(*type) : kAnyType);
  const std::string& name = *wanted.value.as<std::string>();
  if (std::find(std::begin(kTypeNames), std::end(kTypeNames), name) == std::end(kTypeNames)) {
    return errors::unknown_type_name(name);
  }
  return {};
}

Result<void> check_function(std::string_view name, const std::vector<Operand>& operands) {
  if (name == "attribute_exists" || name == "attribute_not_exists") {
    if (!operands[0].is_path()) return errors::needs_path(name);
  }
  if (name == "begins_with") {
    for (const Operand& operand : operands) {
      const std::optional<Type> type = known_type(operand);
      if (type && !is_one_of(type, {Type::String, Type::Binary})) return errors::operand_type(name, code_of(*type));
    }
  }
  if (name == "attribute_type") return check_attribute_type(operands[1]);
  if (name == "size") return check_size_operand(operands[0]);
  return {};
}

// size() among the operands.
Result<void> check_inner_functions(const Operand& operand) {
  if (!operand.is_function()) return {};
  KT_CHECK(check_count(operand.name, operand.operands));
  for (const Operand& inner : operand.operands) KT_CHECK(check_inner_functions(inner));
  return check_function(operand.name, operand.operands);
}

std::string printed(const AttributeValue& value) {
  std::string text;
  if (const auto* string = value.as<std::string>()) text = *string;
  if (const auto* number = value.as<Number>()) text = number->text();
  if (const auto* bytes = value.as<Bytes>()) text = to_base64(*bytes);
  return joined({"{", code_of(value.type()), ":", text, "}"});
}

Result<void> check_between(const Operand& lower, const Operand& upper) {
  if (!lower.is_value() || !upper.is_value()) return {};
  if (lower.value.type() != upper.value.type()) {
    return errors::between_types(printed(lower.value), printed(upper.value));
  }
  if (have_order(lower.value, upper.value) && compare(lower.value, upper.value) > 0) {
    return errors::between_order(printed(lower.value), printed(upper.value));
  }
  return {};
}

Result<void> check_order(const Condition& condition) {
  if (condition.name == "=" || condition.name == "<>") return {};
  for (const Operand& operand : condition.operands) {
    const std::optional<Type> type = known_type(operand);
    if (type && !is_one_of(type, {Type::String, Type::Number, Type::Binary})) {
      return errors::operator_type(condition.name, code_of(*type));
    }
  }
  return {};
}

Result<void> check_leaf(Condition& condition, Placeholders& placeholders) {
  for (Operand& operand : condition.operands) KT_CHECK(resolve(operand, placeholders));
  if (condition.kind == Condition::Kind::Function) KT_CHECK(check_count(condition.name, condition.operands));
  for (const Operand& operand : condition.operands) KT_CHECK(check_inner_functions(operand));
  KT_CHECK(check_distinct(condition.name, condition.operands));
  if (condition.kind == Condition::Kind::Function) return check_function(condition.name, condition.operands);
  if (condition.kind == Condition::Kind::Compare) return check_order(condition);
  if (condition.kind == Condition::Kind::Between) return check_between(condition.operands[1], condition.operands[2]);
  return {};
}

Result<void> check_leaves(Condition& condition, Placeholders& placeholders) {
  if (condition.parts.empty()) return check_leaf(condition, placeholders);
  for (Condition& part : condition.parts) KT_CHECK(check_leaves(part, placeholders));
  return {};
}

}  // namespace

Result<void> check_condition(ConditionSyntax& syntax, Placeholders& placeholders) {
  if (syntax.has_redundant_parentheses) return errors::redundant_parentheses();
  KT_CHECK(check_functions_known(syntax.condition));
  KT_CHECK(check_functions_used(syntax.condition));
  KT_CHECK(check_reserved_words(syntax.condition));
  return check_leaves(syntax.condition, placeholders);
}

}  // namespace keyturn::items
