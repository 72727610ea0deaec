#include "cli/query/values.h"

#include <algorithm>

#include "base/text.h"
#include "cli/python_text.h"

namespace keyturn::cli::query {

namespace {

bool is_numeric(const Json& value) { return value.is_number() || value.is_boolean(); }

double number_of(const Json& value) {
  return value.is_boolean() ? (value.get<bool>() ? 1.0 : 0.0) : value.get<double>();
}

}  // namespace

std::string_view jmespath_type(const Json& value) {
  if (value.is_string()) return "string";
  if (value.is_boolean()) return "boolean";
  if (value.is_number()) return "number";
  if (value.is_array()) return "array";
  if (value.is_object()) return "object";
  return "null";
}

bool python_equal(const Json& left, const Json& right) {
  if (left.is_number() && right.is_number()) return left == right;
  if (is_numeric(left) && is_numeric(right)) return number_of(left) == number_of(right);
  if (left.type() != right.type()) return false;
  if (!left.is_structured()) return left == right;
  if (left.size() != right.size()) return false;
  if (left.is_array()) return std::equal(left.begin(), left.end(), right.begin(), python_equal);
  for (auto member = left.begin(); member != left.end(); ++member) {
    const auto other = right.find(member.key());
    if (other == right.end() || !python_equal(*member, *other)) return false;
  }
  return true;
}

std::optional<std::string> order_error(std::string_view operation, const Json& left, const Json& right) {
  if (left.is_number() == right.is_number()) return std::nullopt;
  return joined({"'", operation, "' not supported between instances of '", python_type(left), "' and '",
                 python_type(right), "'"});
}

bool is_less(const Json& left, const Json& right) {
  if (left.is_string()) return left.get_ref<const std::string&>() < right.get_ref<const std::string&>();
  return left < right;
}

}  // namespace keyturn::cli::query
