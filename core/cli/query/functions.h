// The functions of JMESPath with the types that they take and jmespath.py's words for what they do not take:
// https://jmespath.org/specification.html#built-in-functions. What Python does beyond the specification (ordering of
// texts, True == 1 inside a list) is done here too, because the AWS CLI does it.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/json.h"

namespace keyturn::cli::query {

struct Value {
  Json json;
  std::optional<std::string> error;  // the text of the exception
};

Value failed(std::string error);

// An argument is a value, or an `&expression` that is applied to values.
using Reference = std::function<Value(const Json&)>;
using Argument = std::variant<Json, Reference>;

Value call_function(const std::string& name, const std::vector<Argument>& arguments);

// operation: "==", "!=", "<", "<=", ">", ">=".
Value compare(std::string_view operation, const Json& left, const Json& right);

// list[start:stop:step] of Python; null for what is no list.
Value slice(const Json& list, const Json& start, const Json& stop, const Json& step);

// What counts as false: null, false, and empty texts, lists and maps.
bool is_false(const Json& value);

}  // namespace keyturn::cli::query
