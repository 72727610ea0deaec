#include "model/validator.h"

#include <algorithm>
#include <cmath>

#include "base/bytes.h"
#include "base/text.h"
#include "model/pattern.h"

namespace keyturn::model {

namespace {

std::string whole_number(double number) { return std::to_string(std::llround(number)); }

std::size_t length_of(const Shape& shape, const Json& value) {
  if (shape.type == ShapeType::String) return count_code_points(value.get_ref<const std::string&>());
  if (shape.type == ShapeType::Blob) {
    const auto bytes = from_base64(value.get_ref<const std::string&>());
    return bytes ? bytes->size() : 0;
  }
  return value.size();
}

bool is_number(ShapeType type) {
  return type == ShapeType::Integer || type == ShapeType::Long || type == ShapeType::Float || type == ShapeType::Double;
}

// Where a walk is. It becomes text only when there is something to say of that place.
struct Path {
  const Path* parent = nullptr;
  std::string_view member;  // of a structure
  std::string_view key;     // of a map
  std::size_t index = 0;    // in a list, from 1

  std::string text() const {
    if (!parent) return "";
    std::string before = parent->text();
    if (!member.empty()) return before.empty() ? lower_first(member) : joined({before, ".", lower_first(member)});
    return joined({before, ".", index > 0 ? std::to_string(index) : std::string(key), ".member"});
  }
};

class Walk {
 public:
  std::vector<Violation> found;

  void visit(const Shape& shape, const Json& value, const Path& path) {
    check_bounds(shape, value, path);
    if (shape.type == ShapeType::String) check_text(shape, value, path);
    if (shape.type == ShapeType::Structure) visit_members(shape, value, path);
    if (shape.type == ShapeType::List) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        visit_element(*shape.element, value[i], {&path, {}, {}, i + 1});
      }
    }
    if (shape.type == ShapeType::Map) {
      for (const auto& [key, element] : value.items()) {
        visit_element(*shape.value, element, {&path, {}, key, 0});
      }
    }
  }

 private:
  static bool has_parts(const Shape& shape) {
    return shape.type == ShapeType::Structure || shape.type == ShapeType::List || shape.type == ShapeType::Map;
  }

  // Of a list or a map. A null is no text and no number; what has parts has none then.
  void visit_element(const Shape& shape, const Json& value, const Path& path) {
    if (value.is_null() && !has_parts(shape)) {
      found.push_back({path.text(), "null", "Member must not be null"});
    } else {
      visit(shape, value, path);
    }
  }

  void add(const Shape& shape, const Json& value, const Path& path, std::string constraint) {
    std::optional<std::string> printed;
    if (shape.type != ShapeType::Blob) printed = printed_value(shape, value);
    found.push_back({path.text(), std::move(printed), std::move(constraint)});
  }

  void check_bounds(const Shape& shape, const Json& value, const Path& path) {
    if (!shape.min && !shape.max) return;
    if (is_number(shape.type)) {
      const double number = value.get<double>();
      if (shape.min && number < *shape.min) {
        add(shape, value, path, "Member must have value greater than or equal to " + whole_number(*shape.min));
      }
      if (shape.max && number > *shape.max) {
        add(shape, value, path, "Member must have value less than or equal to " + whole_number(*shape.max));
      }
      return;
    }
    const auto length = static_cast<double>(length_of(shape, value));
    if (shape.min && length < *shape.min) {
      add(shape, value, path, "Member must have length greater than or equal to " + whole_number(*shape.min));
    }
    if (shape.max && length > *shape.max) {
      add(shape, value, path, "Member must have length less than or equal to " + whole_number(*shape.max));
    }
  }

  void check_text(const Shape& shape, const Json& value, const Path& path) {
    const std::string& text = value.get_ref<const std::string&>();
    if (!shape.enum_values.empty() &&
        std::find(shape.enum_values.begin(), shape.enum_values.end(), text) == shape.enum_values.end()) {
      add(shape, value, path, joined({"Member must satisfy enum value set: [", join(shape.enum_values, ", "), "]"}));
    }
    if (!shape.pattern.empty() && !matches_pattern(shape.pattern, text)) {
      add(shape, value, path, "Member must satisfy regular expression pattern: " + shape.pattern);
    }
  }

  void visit_members(const Shape& shape, const Json& value, const Path& path) {
    for (const Member& member : shape.members) {
      const Path member_path{&path, member.name, {}, 0};
      const auto given = value.find(member.name);
      if (given != value.end() && !given->is_null()) {
        visit(*member.shape, *given, member_path);
      } else if (shape.is_required(member.name)) {
        found.push_back({member_path.text(), "null", "Member must not be null"});
      }
    }
  }
};

std::string_view token_name(const Json& value) {
  if (value.is_string()) return "STRING_VALUE";
  if (value.is_boolean()) return value.get<bool>() ? "TRUE_VALUE" : "FALSE_VALUE";
  return value.is_number_float() ? "DECIMAL_VALUE" : "NUMBER_VALUE";
}

std::string_view java_name(ShapeType type) {
  switch (type) {
    case ShapeType::Boolean: return "Boolean";
    case ShapeType::Integer: return "Integer";
    case ShapeType::Long: return "Long";
    case ShapeType::Float:
    case ShapeType::Double: return "Double";
    case ShapeType::Timestamp: return "Date";
    case ShapeType::Blob: return "ByteBuffer";
    default: return "String";
  }
}

bool fits(ShapeType type, const Json& value) {
  switch (type) {
    case ShapeType::Boolean: return value.is_boolean();
    case ShapeType::Integer:
    case ShapeType::Long: return value.is_number_integer();
    case ShapeType::Float:
    case ShapeType::Double: return value.is_number();
    case ShapeType::Timestamp: return value.is_number() || value.is_string();
    case ShapeType::List: return value.is_array();
    case ShapeType::Map:
    case ShapeType::Structure: return value.is_object();
    default: return value.is_string();
  }
}

std::string first_type_error(const Shape& shape, const Json& value) {
  if (value.is_null()) return "";
  if (!fits(shape.type, value)) {
    if (value.is_array()) return "Unrecognized collection type class java.util.ArrayList";
    if (value.is_object()) return "Start of structure or map found where not expected.";
    if (shape.type == ShapeType::List || shape.type == ShapeType::Map || shape.type == ShapeType::Structure) {
      return "Unexpected field type";
    }
    return joined({token_name(value), " cannot be converted to ", java_name(shape.type)});
  }
  if (shape.type == ShapeType::Blob && !from_base64(value.get_ref<const std::string&>())) {
    return "Invalid Base64 encoding";
  }
  if (shape.type == ShapeType::Structure) {
    for (const Member& member : shape.members) {
      const auto given = value.find(member.name);
      if (given == value.end()) continue;
      if (std::string problem = first_type_error(*member.shape, *given); !problem.empty()) return problem;
    }
  }
  if (shape.type == ShapeType::List || shape.type == ShapeType::Map) {
    const Shape& inner = shape.type == ShapeType::List ? *shape.element : *shape.value;
    for (const Json& element : value) {
      if (std::string problem = first_type_error(inner, element); !problem.empty()) return problem;
    }
  }
  return "";
}

}  // namespace

std::string Violation::text() const {
  std::string shown = "Value";
  if (value) shown = *value == "null" ? "Value null" : joined({"Value '", *value, "'"});
  return joined({shown, " at '", path, "' failed to satisfy constraint: ", constraint});
}

std::vector<Violation> violations(const Shape& shape, const Json& params) {
  Walk walk;
  walk.visit(shape, params, {});
  return std::move(walk.found);
}

std::string violations_message(const std::vector<Violation>& found) {
  constexpr std::size_t most = 10;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < std::min(found.size(), most); ++i) texts.push_back(found[i].text());
  const std::string_view noun = texts.size() == 1 ? " validation error detected: " : " validation errors detected: ";
  return joined({std::to_string(texts.size()), noun, join(texts, "; ")});
}

std::string find_type_error(const Shape& shape, const Json& params) { return first_type_error(shape, params); }

std::string printed_value(const Shape& shape, const Json& value) {
  std::vector<std::string> parts;
  switch (shape.type) {
    case ShapeType::Structure:
      for (const Member& member : shape.members) {
        const auto given = value.find(member.name);
        if (given == value.end()) continue;
        parts.push_back(joined({lower_first(member.name), "=", printed_value(*member.shape, *given)}));
      }
      return joined({shape.name, "(", join(parts, ", "), ")"});
    case ShapeType::List:
      for (const Json& element : value) parts.push_back(printed_value(*shape.element, element));
      return joined({"[", join(parts, ", "), "]"});
    case ShapeType::Map:
      for (const auto& [key, element] : value.items())
        parts.push_back(joined({key, "=", printed_value(*shape.value, element)}));
      return joined({"{", join(parts, ", "), "}"});
    default: return value.is_string() ? value.get<std::string>() : value.dump();
  }
}

}  // namespace keyturn::model
