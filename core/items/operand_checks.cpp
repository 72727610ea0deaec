#include "items/operand_checks.h"

#include <algorithm>

#include "items/errors.h"
#include "items/reserved_words.h"

namespace keyturn::items {

Result<void> check_reserved(const DocumentPath& path) {
  for (const PathStep& step : path.steps) {
    if (step.name() && !step.is_placeholder && is_reserved(*step.name())) return errors::reserved_word(*step.name());
  }
  return {};
}

Result<void> check_reserved(const Operand& operand) {
  if (operand.is_path()) return check_reserved(operand.path);
  for (const Operand& inner : operand.operands) KT_CHECK(check_reserved(inner));
  return {};
}

Result<void> resolve_names(DocumentPath& path, Placeholders& placeholders) {
  for (PathStep& step : path.steps) {
    if (!step.is_placeholder) continue;
    const std::string* const name = placeholders.name(*step.name());
    if (!name) return errors::undefined_name(*step.name());
    step = {*name, false};
  }
  return {};
}

Result<void> resolve_names(Operand& operand, Placeholders& placeholders) {
  if (operand.is_path()) return resolve_names(operand.path, placeholders);
  for (Operand& inner : operand.operands) KT_CHECK(resolve_names(inner, placeholders));
  return {};
}

Result<void> resolve_values(Operand& operand, Placeholders& placeholders) {
  if (operand.is_value()) {
    const AttributeValue* const value = placeholders.value(operand.name);
    if (!value) return errors::undefined_value(operand.name);
    operand.value = *value;
  }
  for (Operand& inner : operand.operands) KT_CHECK(resolve_values(inner, placeholders));
  return {};
}

Result<void> resolve(Operand& operand, Placeholders& placeholders) {
  if (operand.is_path()) return resolve_names(operand.path, placeholders);
  if (operand.is_value()) return resolve_values(operand, placeholders);
  for (Operand& inner : operand.operands) KT_CHECK(resolve(inner, placeholders));
  return {};
}

const FunctionRule* find_rule(std::span<const FunctionRule> rules, std::string_view name) {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const FunctionRule& rule) { return rule.name == name; });
  return found == rules.end() ? nullptr : &*found;
}

std::optional<Type> known_type(const Operand& operand) {
  switch (operand.kind) {
    case Operand::Kind::Value: return operand.value.type();
    case Operand::Kind::Sum:
    case Operand::Kind::Difference: return Type::Number;
    case Operand::Kind::Function:
      if (operand.name == "size") return Type::Number;
      if (operand.name == "list_append") return Type::List;
      if (operand.name == "if_not_exists") return std::nullopt;
      return Type::Boolean;
    case Operand::Kind::Path: return std::nullopt;
  }
  return std::nullopt;
}

Result<void> check_paths(const std::vector<DocumentPath>& paths) {
  for (std::size_t i = 0; i < paths.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(paths[j], paths[i])) return errors::paths_overlap(paths[j].text(), paths[i].text());
    }
  }
  for (std::size_t i = 0; i < paths.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (conflict(paths[j], paths[i])) return errors::paths_conflict(paths[j].text(), paths[i].text());
    }
  }
  return {};
}

}  // namespace keyturn::items
