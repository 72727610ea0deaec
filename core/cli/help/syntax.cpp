#include "cli/help/syntax.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;
using Open = std::vector<const Shape*>;

bool is_container(const Shape& shape) {
  return shape.type == ShapeType::Structure || shape.type == ShapeType::Map || shape.type == ShapeType::List;
}

bool is_open(const Open& open, const Shape& shape) { return std::find(open.begin(), open.end(), &shape) != open.end(); }

// Empty when it is too deep to be told in shorthand.
std::string shorthand(const Shape& shape, Open& open);

std::string shorthand_inside(const Shape& inner, Open& open) {
  open.push_back(&inner);
  std::string text = shorthand(inner, open);
  open.pop_back();
  return text;
}

std::string shorthand_members(const Shape& shape, Open& open) {
  std::vector<std::string> parts;
  for (const model::Member& member : shape.members) {
    const std::string value =
        is_open(open, *member.shape) ? "( ... recursive ... )" : shorthand_inside(*member.shape, open);
    if (value.empty()) return {};
    parts.push_back(joined({member.name, "=", value}));
  }
  const std::string text = join(parts, ",");
  return open.empty() ? text : joined({"{", text, "}"});
}

std::string shorthand(const Shape& shape, Open& open) {
  constexpr std::size_t kDeepest = 3;
  if (open.size() > kDeepest) return {};
  if (shape.type == ShapeType::Structure) return shorthand_members(shape, open);
  if (shape.type != ShapeType::Map && shape.type != ShapeType::List) return type_name(shape);
  const std::string inner = shorthand_inside(shape.type == ShapeType::Map ? *shape.value : *shape.element, open);
  if (inner.empty()) return {};
  if (shape.type == ShapeType::Map) {
    const std::string entries = joined({"KeyName1=", inner, ",KeyName2=", inner});
    if (!open.empty()) return joined({"{", entries, "}"});
    if (shape.key->enum_values.empty()) return entries;
    return joined({"  ", entries, "\n\nWhere valid key names are:\n  ", join(shape.key->enum_values, "\n  ")});
  }
  const std::string elements = joined({inner, ",", inner});
  const bool is_marked = is_container(*shape.element) || open.size() > 1;
  return is_marked ? joined({"[", elements, "]"}) : elements;
}

std::string json_scalar(const Shape& shape) {
  if (shape.type == ShapeType::Boolean) return "true|false";
  if (shape.type != ShapeType::String) return type_name(shape);
  if (shape.enum_values.empty()) return "\"string\"";
  std::vector<std::string> quoted;
  for (const std::string& value : shape.enum_values) quoted.push_back(joined({"\"", value, "\""}));
  return join(quoted, "|");
}

std::string json(const Shape& shape, Open& open, const std::string& indent) {
  if (std::count(open.begin(), open.end(), &shape) > 1)
    return shape.type == ShapeType::Structure ? "{ ... recursive ... }" : "";
  const std::string inner = indent + "  ";
  open.push_back(&shape);
  std::string text;
  if (shape.type == ShapeType::Structure) {
    std::vector<std::string> parts;
    for (const model::Member& member : shape.members) {
      parts.push_back(joined({inner, "\"", member.name, "\": ", json(*member.shape, open, inner)}));
    }
    text = joined({"{\n", join(parts, ",\n"), "\n", indent, "}"});
  } else if (shape.type == ShapeType::Map) {
    text = joined({"{", json_scalar(*shape.key), ": ", json(*shape.value, open, inner + "  "), "\n", inner, "...}"});
  } else if (shape.type == ShapeType::List) {
    text = is_complex(*shape.element)
               ? joined({"[\n", inner, json(*shape.element, open, inner), "\n", inner, "...\n", indent, "]"})
               : joined({"[", json_scalar(*shape.element), ", ...]"});
  } else {
    text = json_scalar(shape);
  }
  open.pop_back();
  return text;
}

}  // namespace

bool is_complex(const Shape& shape) {
  if (shape.type == ShapeType::List) return is_container(*shape.element);
  return is_container(shape);
}

std::string type_name(const Shape& shape) {
  switch (shape.type) {
    case ShapeType::Structure: return "structure";
    case ShapeType::List: return "list";
    case ShapeType::Map: return "map";
    case ShapeType::String: return "string";
    case ShapeType::Integer: return "integer";
    case ShapeType::Long: return "long";
    case ShapeType::Float: return "float";
    case ShapeType::Double: return "double";
    case ShapeType::Boolean: return "boolean";
    case ShapeType::Blob: return "blob";
    case ShapeType::Timestamp: return "timestamp";
  }
  return {};
}

std::string shorthand_syntax(const Shape& shape) {
  if (!is_complex(shape)) return {};
  Open open;
  if (shape.type == ShapeType::List) {
    // Each element is a word of its own.
    const std::string element = shorthand(*shape.element, open);
    return element.empty() ? element : element + " ...";
  }
  return shorthand(shape, open);
}

std::string json_syntax(const Shape& shape) {
  Open open;
  return json(shape, open, "");
}

std::string list_syntax(const Shape& shape) {
  const Shape& element = *shape.element;
  const std::string text = element.type == ShapeType::String ? "\"string\"" : json_scalar(element);
  return joined({text, " ", text, " ..."});
}

}  // namespace keyturn::cli
