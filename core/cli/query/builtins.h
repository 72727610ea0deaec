// The table of JMESPath's functions: their names, the types of their parameters in jmespath.py's notation, and the
// code.
#pragma once
#include <string_view>
#include <vector>

#include "cli/query/functions.h"

namespace keyturn::cli::query {

using Types = std::vector<std::string_view>;  // "string", "array-number", "expref"; none: any

struct Builtin {
  std::string_view name;
  std::vector<Types> parameters;
  bool is_variadic = false;
  Value (*run)(const std::vector<Argument>& arguments) = nullptr;  // the arguments fit the parameters
};

const Builtin* find_builtin(std::string_view name);

}  // namespace keyturn::cli::query
