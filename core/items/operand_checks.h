// What conditions and updates check of their operands: reserved words, placeholders, functions, types.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "items/placeholders.h"
#include "items/syntax.h"

namespace keyturn::items {

Result<void> check_reserved(const DocumentPath& path);
Result<void> check_reserved(const Operand& operand);  // and inside of it

// Looks up "#n" in a path.
Result<void> resolve_names(DocumentPath& path, Placeholders& placeholders);
Result<void> resolve_names(Operand& operand, Placeholders& placeholders);

// Looks up ":v".
Result<void> resolve_values(Operand& operand, Placeholders& placeholders);

// Both, from left to right.
Result<void> resolve(Operand& operand, Placeholders& placeholders);

struct FunctionRule {
  std::string_view name;
  std::size_t operands;
};
const FunctionRule* find_rule(std::span<const FunctionRule> rules, std::string_view name);

// The type of an operand that the expression alone decides: a value, size(), a sum. Nothing for a path.
std::optional<Type> known_type(const Operand& operand);

// Overlapping and conflicting paths.
Result<void> check_paths(const std::vector<DocumentPath>& paths);

}  // namespace keyturn::items
