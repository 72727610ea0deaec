#include "cli/query/functions.h"

#include <array>

#include "base/text.h"
#include "cli/python_text.h"
#include "cli/query/builtins.h"
#include "cli/query/values.h"

namespace keyturn::cli::query {

namespace {

std::string shown_types(const Types& types) {
  std::vector<std::string> quoted;
  for (const std::string_view type : types) quoted.push_back(python_repr_text(type));
  return joined({"[", join(quoted, ", "), "]"});
}

std::string type_error(const std::string& name, const std::string& value, const Types& types,
                       std::string_view received) {
  return joined({"In function ", name, "(), invalid type for value: ", value, ", expected one of: ", shown_types(types),
                 ", received: \"", received, "\""});
}

constexpr std::string_view kArrayOf = "array-";

// "array-string" asks for more than "array": every element must be of the type of the first one that fits.
std::optional<std::string> check_elements(const std::string& name, const Json& list, const Types& types) {
  std::vector<std::string_view> element_types;
  for (const std::string_view type : types) {
    if (type.starts_with(kArrayOf)) element_types.push_back(type.substr(kArrayOf.size()));
  }
  if (element_types.empty() || list.empty()) return std::nullopt;
  std::string_view wanted = element_types.front();
  for (const std::string_view type : element_types) {
    if (jmespath_type(list.front()) == type) wanted = type;
  }
  for (const Json& element : list) {
    if (jmespath_type(element) != wanted) return type_error(name, python_str(element), types, python_type(element));
  }
  return std::nullopt;
}

std::optional<std::string> check_argument(const std::string& name, const Argument& argument, const Types& types) {
  if (types.empty()) return std::nullopt;
  const Json* value = std::get_if<Json>(&argument);
  const std::string_view received = value == nullptr ? "expref" : jmespath_type(*value);
  bool fits = false;
  for (const std::string_view type : types) {
    fits = fits || type == received || (received == "array" && type.starts_with(kArrayOf));
  }
  if (!fits) return type_error(name, value == nullptr ? "an expression" : python_str(*value), types, received);
  return value != nullptr && value->is_array() ? check_elements(name, *value, types) : std::nullopt;
}

std::optional<std::string> check_count(const Builtin& builtin, std::size_t count) {
  const std::size_t expected = builtin.parameters.size();
  if (builtin.is_variadic ? count >= expected : count == expected) return std::nullopt;
  return joined({"Expected ", builtin.is_variadic ? "at least " : "", std::to_string(expected),
                 expected == 1 ? " argument" : " arguments", " for function ", builtin.name, "(), received ",
                 std::to_string(count)});
}

bool is_ordering(const Json& value) { return value.is_number() || value.is_string(); }

}  // namespace

Value failed(std::string error) { return {nullptr, std::move(error)}; }

Value call_function(const std::string& name, const std::vector<Argument>& arguments) {
  const Builtin* builtin = find_builtin(name);
  if (builtin == nullptr) return failed(joined({"Unknown function: ", name, "()"}));
  if (std::optional<std::string> error = check_count(*builtin, arguments.size())) return failed(std::move(*error));
  for (std::size_t i = 0; i < builtin->parameters.size(); ++i) {
    if (auto error = check_argument(name, arguments[i], builtin->parameters[i])) return failed(std::move(*error));
  }
  return builtin->run(arguments);
}

Value compare(std::string_view operation, const Json& left, const Json& right) {
  if (operation == "==" || operation == "!=") {
    const bool is_odd_pair = left.is_boolean() != right.is_boolean();  // True is 1 in Python, but not here
    return {(!is_odd_pair && python_equal(left, right)) == (operation == "=="), {}};
  }
  if (!is_ordering(left) || !is_ordering(right)) return {};
  if (std::optional<std::string> error = order_error(operation, left, right)) return failed(std::move(*error));
  if (operation == "<") return {is_less(left, right), {}};
  if (operation == ">") return {is_less(right, left), {}};
  return {operation == "<=" ? !is_less(right, left) : !is_less(left, right), {}};
}

Value slice(const Json& list, const Json& start, const Json& stop, const Json& step) {
  if (!list.is_array()) return {};
  const std::int64_t by = step.is_null() ? 1 : step.get<std::int64_t>();
  if (by == 0) return failed("slice step cannot be zero");
  const auto size = static_cast<std::int64_t>(list.size());
  const std::int64_t lowest = by > 0 ? 0 : -1;
  const std::int64_t highest = by > 0 ? size : size - 1;
  const auto bound = [&](const Json& given, std::int64_t otherwise) {
    if (given.is_null()) return otherwise;
    const std::int64_t index = given.get<std::int64_t>();
    return std::min(std::max(index < 0 ? index + size : index, lowest), highest);
  };
  const std::int64_t end = bound(stop, by > 0 ? size : -1);
  Json part = Json::array();
  for (std::int64_t i = bound(start, by > 0 ? 0 : size - 1); by > 0 ? i < end : i > end; i += by) {
    part.push_back(list[static_cast<std::size_t>(i)]);
  }
  return {std::move(part), {}};
}

bool is_false(const Json& value) {
  if (value.is_null()) return true;
  if (value.is_boolean()) return !value.get<bool>();
  if (value.is_string()) return value.get_ref<const std::string&>().empty();
  return value.is_structured() && value.empty();
}

}  // namespace keyturn::cli::query
