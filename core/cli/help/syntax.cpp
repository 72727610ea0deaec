#include "cli/help/syntax.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;
using Open = std::vector<const Shape*>;

bool is_open(const Open& open, const Shape& shape) { return std::find(open.begin(), open.end(), &shape) != open.end(); }

std::string shorthand(const Shape& shape, Open& open) {
  if (is_open(open, shape)) return "( ... recursive ... )";
  const bool nested = !open.empty();
  if (shape.type == ShapeType::Structure) {
    std::vector<std::string> parts;
    open.push_back(&shape);
    for (const model::Member& member : shape.members) {
      parts.push_back(joined({member.name, "=", shorthand(*member.shape, open)}));
    }
    open.pop_back();
    return nested ? joined({"{", join(parts, ","), "}"}) : join(parts, ",");
  }
  if (shape.type == ShapeType::Map) {
    open.push_back(&shape);
    const std::string value = shorthand(*shape.value, open);
    open.pop_back();
    const std::string entries = joined({"KeyName1=", value, ",KeyName2=", value});
    return nested ? joined({"{", entries, "}"}) : entries;
  }
  if (shape.type == ShapeType::List) {
    open.push_back(&shape);
    const std::string element = shorthand(*shape.element, open);
    open.pop_back();
    const std::string elements = joined({element, ",", element});
    return nested ? joined({"[", elements, "]"}) : elements;
  }
  return type_name(shape);
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
  if (is_open(open, shape)) return "{ ... recursive ... }";
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
    text = joined({"{", json_scalar(*shape.key), ": ", json(*shape.value, open, inner), "\n", inner, "...}"});
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
  if (shape.type == ShapeType::List) return is_complex(*shape.element);
  return shape.type == ShapeType::Structure || shape.type == ShapeType::Map;
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
    return shorthand(*shape.element, open) + " ...";
  }
  return shorthand(shape, open);
}

std::string json_syntax(const Shape& shape) {
  Open open;
  return json(shape, open, "");
}

std::string list_syntax(const Shape& shape) {
  const std::string element = json_scalar(*shape.element);
  return joined({element, " ", element, " ..."});
}

}  // namespace keyturn::cli
