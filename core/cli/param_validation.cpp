#include "cli/param_validation.h"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "cli/python_text.h"
#include "cli/timestamps.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;

class ParamValidator {
 public:
  void check(const Json& value, const Shape& shape, const std::string& name) {
    switch (shape.type) {
      case ShapeType::Structure: return structure(value, shape, name);
      case ShapeType::Map: return map(value, shape, name);
      case ShapeType::List: return list(value, shape, name);
      case ShapeType::String:
        if (!value.is_string()) return wrong_type(value, name, "<class 'str'>");
        return length(count_code_points(value.get_ref<const std::string&>()), shape, name);
      case ShapeType::Integer:
      case ShapeType::Long:
        // A Python bool is an int.
        if (!value.is_number_integer() && !value.is_boolean()) return wrong_type(value, name, "<class 'int'>");
        return range(value, shape, name);
      case ShapeType::Float:
      case ShapeType::Double:
        if (!value.is_number() && !value.is_boolean()) {
          return wrong_type(value, name, "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>");
        }
        return range(value, shape, name);
      case ShapeType::Boolean:
        if (!value.is_boolean()) wrong_type(value, name, "<class 'bool'>");
        return;
      case ShapeType::Blob:
        if (!value.is_string() && !value.is_binary()) {
          wrong_type(value, name, "<class 'bytes'>, <class 'bytearray'>, file-like object");
        }
        return;
      case ShapeType::Timestamp:
        if (!read_timestamp(value)) wrong_type(value, name, "<class 'datetime.datetime'>, timestamp-string");
        return;
    }
  }

  std::vector<std::string> errors;

 private:
  static std::string inside(const std::string& name, const std::string& member) {
    return name.empty() ? member : joined({name, ".", member});
  }

  void structure(const Json& value, const Shape& shape, const std::string& name) {
    if (!value.is_object()) return wrong_type(value, name, "<class 'dict'>");
    const std::string_view place = name.empty() ? std::string_view("input") : std::string_view(name);
    for (const std::string& required : shape.required) {
      if (!value.contains(required)) {
        errors.push_back(joined({"Missing required parameter in ", place, ": \"", required, "\""}));
      }
    }
    std::vector<std::string> known;
    for (const model::Member& member : shape.members) known.push_back(member.name);
    for (const auto& [key, unused] : value.items()) {
      if (shape.member(key)) continue;
      errors.push_back(
          joined({"Unknown parameter in ", place, ": \"", key, "\", must be one of: ", join(known, ", ")}));
    }
    for (const auto& [key, part] : value.items()) {
      if (const model::Member* member = shape.member(key)) check(part, *member->shape, inside(name, key));
    }
  }

  void map(const Json& value, const Shape& shape, const std::string& name) {
    if (!value.is_object()) return wrong_type(value, name, "<class 'dict'>");
    for (const auto& [key, entry] : value.items()) {
      check(Json(key), *shape.key, joined({name, " (key: ", key, ")"}));
      check(entry, *shape.value, inside(name, key));
    }
  }

  void list(const Json& value, const Shape& shape, const std::string& name) {
    if (!value.is_array()) return wrong_type(value, name, "<class 'list'>, <class 'tuple'>");
    length(value.size(), shape, name);
    for (std::size_t i = 0; i < value.size(); ++i) {
      check(value[i], *shape.element, joined({name, "[", std::to_string(i), "]"}));
    }
  }

  void length(std::size_t count, const Shape& shape, const std::string& name) {
    if (!shape.min || static_cast<double>(count) >= *shape.min) return;
    errors.push_back(joined({"Invalid length for parameter ", name, ", value: ", std::to_string(count),
                             ", valid min length: ", std::to_string(std::llround(*shape.min))}));
  }

  void range(const Json& value, const Shape& shape, const std::string& name) {
    const double number = value.is_boolean() ? (value.get<bool>() ? 1.0 : 0.0) : value.get<double>();
    if (!shape.min || number >= *shape.min) return;
    const bool whole = *shape.min == std::floor(*shape.min);
    errors.push_back(
        joined({"Invalid value for parameter ", name, ", value: ", python_str(value),
                ", valid min value: ", whole ? std::to_string(std::llround(*shape.min)) : python_float(*shape.min)}));
  }

  void wrong_type(const Json& value, const std::string& name, std::string_view valid_types) {
    errors.push_back(joined({"Invalid type for parameter ", name, ", value: ", python_str(value),
                             ", type: ", python_class(value), ", valid types: ", valid_types}));
  }
};

}  // namespace

std::string param_validation_errors(const Json& params, const Shape* shape) {
  static const Shape nothing = [] {
    Shape empty;
    empty.type = ShapeType::Structure;
    return empty;
  }();
  ParamValidator validator;
  validator.check(params, shape ? *shape : nothing, "");
  if (validator.errors.empty()) return {};
  return "Parameter validation failed:\n" + join(validator.errors, "\n");
}

}  // namespace keyturn::cli
