// JMESPath as jmespath.py reads it, checked with its messages and rewritten for the engine that evaluates it: what the
// two understand differently (comparisons, logic, function calls, slices, where a projection ends) becomes a call of
// one of our functions.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace keyturn::cli::query {

// The names of the functions that a translated expression calls.
constexpr std::string_view kCall = "kt_call";        // (`"length"`, arguments…): a function of jmespath.py
constexpr std::string_view kCompare = "kt_compare";  // (`"<"`, left, right)
constexpr std::string_view kBoth = "kt_both";  // (left, @, &right): `&&`, which looks at the right side only if it must
constexpr std::string_view kEither = "kt_either";  // (left, @, &right): `||`
constexpr std::string_view kNot = "kt_not";        // (value): `!`
constexpr std::string_view kValue = "kt_value";    // (value): the value itself; says where an expression ends
constexpr std::string_view kSlice = "kt_slice";    // (list, start, stop, step)
constexpr std::string_view kExpref = "kt_expref";  // (): an `&expression` that is no argument

struct Translation {
  std::string text;                  // for the engine
  std::optional<std::string> error;  // jmespath.py's message for an expression that is none
};

Translation translate(std::string_view expression);

}  // namespace keyturn::cli::query
