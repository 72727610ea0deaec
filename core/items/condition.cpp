#include "items/condition.h"

#include "items/errors.h"
#include "items/parser.h"

namespace keyturn::items {

namespace {

void collect(const Operand& operand, std::set<std::string>& names) {
  if (operand.is_path()) names.insert(operand.path.attribute());
  for (const Operand& inner : operand.operands) collect(inner, names);
}

void collect(const Condition& condition, std::set<std::string>& names) {
  for (const Operand& operand : condition.operands) collect(operand, names);
  for (const Condition& part : condition.parts) collect(part, names);
}

}  // namespace

Result<Condition> read_condition(std::string_view parameter, std::string_view expression, Placeholders& placeholders) {
  Result<ConditionSyntax> syntax = parse_condition(expression);
  if (!syntax.ok()) return errors::in_expression(parameter, syntax.error());
  const Result<void> checked = check_condition(syntax.value(), placeholders);
  if (!checked.ok()) return errors::in_expression(parameter, checked.error());
  return std::move(syntax.value().condition);
}

std::set<std::string> attributes_of(const Condition& condition) {
  std::set<std::string> names;
  collect(condition, names);
  return names;
}

}  // namespace keyturn::items
