// Python's view of JSON values, as JMESPath's functions need it: equality, order, type names.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"

namespace keyturn::cli::query {

// "string", "number", "array", …
std::string_view jmespath_type(const Json& value);

// Members in any order, 1 equal to 1.0 and to True.
bool python_equal(const Json& left, const Json& right);

// The words of Python's TypeError where it does not order the two; `operation` is "<" or ">".
std::optional<std::string> order_error(std::string_view operation, const Json& left, const Json& right);

// For two numbers or two texts.
bool is_less(const Json& left, const Json& right);

}  // namespace keyturn::cli::query
