#include "cli/fit_to_model.h"

#include "base/text.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

using model::ShapeType;

Attempt<void> fit_number(Json& value, bool is_integer) {
  if (!value.is_string()) {
    return unexpected(
        joined({is_integer ? "int()" : "float()",
                " argument must be a string, a bytes-like object or a real number, not '", python_type(value), "'"}));
  }
  const auto& text = value.get_ref<const std::string&>();
  if (is_integer) {
    const auto number = python_int(text);
    if (!number) return unexpected("invalid literal for int() with base 10: " + python_repr_text(text));
    value = *number;
  } else {
    const auto number = python_float_value(text);
    if (!number) return unexpected("could not convert string to float: " + python_repr_text(text));
    value = *number;
  }
  return {};
}

Attempt<void> fit_boolean(Json& value) {
  if (!value.is_string()) return unexpected(joined({"'", python_type(value), "' object has no attribute 'lower'"}));
  const std::string text = to_lower(value.get_ref<const std::string&>());
  if (text == "true") value = true;
  if (text == "false") value = false;
  return {};
}

Attempt<void> fit_list(Json& value, const model::Shape& shape) {
  // A single value becomes a list of one and is not looked at any further.
  if (!value.is_array()) {
    value = Json::array({value});
    return {};
  }
  for (Json& element : value) KT_CHECK(fit_to_model(element, *shape.element));
  return {};
}

}  // namespace

Attempt<void> fit_to_model(Json& value, const model::Shape& shape) {
  switch (shape.type) {
    case ShapeType::Structure:
      if (!value.is_object()) return {};
      for (const model::Member& member : shape.members) {
        const auto found = value.find(member.name);
        if (found != value.end()) KT_CHECK(fit_to_model(*found, *member.shape));
      }
      return {};
    case ShapeType::Map:
      if (!value.is_object()) return {};
      for (Json& entry : value) KT_CHECK(fit_to_model(entry, *shape.value));
      return {};
    case ShapeType::List: return fit_list(value, shape);
    case ShapeType::Integer:
    case ShapeType::Long: return fit_number(value, true);
    case ShapeType::Float:
    case ShapeType::Double: return fit_number(value, false);
    case ShapeType::Boolean: return fit_boolean(value);
    default: return {};
  }
}

}  // namespace keyturn::cli
