#include "cli/ddb/items.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "cli/blobs.h"
#include "cli/decimal_text.h"
#include "cli/output/attribute.h"
#include "cli/output/yaml_scalar.h"
#include "cli/python_text.h"
#include "cli/yaml_values.h"

namespace keyturn::cli::ddb {

namespace {

using model::Shape;
using model::ShapeType;

// Digits of another base as decimal ones, however many there are.
std::string decimal_digits(std::string_view digits, int base) {
  std::string result = "0";
  for (const char c : digits) {
    if (c == '_') continue;
    int carry = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    for (auto digit = result.rbegin(); digit != result.rend(); ++digit) {
      carry += (*digit - '0') * base;
      *digit = static_cast<char>('0' + carry % 10);
      carry /= 10;
    }
    for (; carry > 0; carry /= 10) result.insert(result.begin(), static_cast<char>('0' + carry % 10));
  }
  return result;
}

// An integer of YAML as Python prints it: 0x1F is 31, 007 is 7.
std::string integer_text(std::string_view text) {
  std::string sign;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    if (text[0] == '-') sign = "-";
    text.remove_prefix(1);
  }
  int base = 10;
  if (text.size() > 2 && text[0] == '0') base = text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : text[1] == 'b' ? 2 : 10;
  const std::string digits = decimal_digits(base == 10 ? text : text.substr(2), base);
  return digits == "0" ? digits : sign + digits;
}

Attempt<Json> number(const std::string& text) {
  KT_TRY(const Decimal decimal, read_decimal(text));
  return Json{{"N", decimal.text()}};
}

Failure unsupported(std::string_view python_class, std::string_view value) {
  return unexpected(joined({"Unsupported type \"<class '", python_class, "'>\" for value \"", value, "\""}));
}

Attempt<Json> bytes(const YamlNode& node) {
  std::optional<Bytes> decoded = from_lenient_base64(node.text);
  if (!decoded) return unexpected("Incorrect padding");
  return Json{{"B", Json::binary(std::move(*decoded))}};
}

Attempt<Json> scalar(const YamlNode& node) {
  if (node.tag == "!!binary") return bytes(node);
  if (node.tag == "!!str" || (node.tag.empty() && !node.is_plain)) return Json{{"S", node.text}};
  if (node.tag == "!!float") return number(node.text);
  if (node.tag == "!!int") return number(integer_text(node.text));
  if (!node.tag.empty() && node.tag != "!!null" && node.tag != "!!bool") {
    return unexpected(
        yaml_error("", {}, joined({"could not determine a constructor for the tag '", node.tag, "'"}), node.begin));
  }
  if (reads_as_integer(node.text)) return number(integer_text(node.text));
  if (reads_as_float(node.text)) return number(node.text);
  if (reads_as_timestamp(node.text)) {
    return unsupported(node.text.size() == 10 ? "datetime.date" : "datetime.datetime", node.text);
  }
  const Json value = yaml_plain_value(node.text);
  if (value.is_null()) return Json{{"NULL", true}};
  if (value.is_boolean()) return Json{{"BOOL", value}};
  return Json{{"S", node.text}};
}

Attempt<Json> set(const YamlNode& node) {
  std::string type;
  Json elements = Json::array();
  for (const YamlNode& key : node.keys) {
    KT_TRY(const Json attribute, scalar(key));
    const std::string& found = attribute.begin().key();
    const bool fits = found == "S" || found == "N" || found == "B";
    if (!fits || (!type.empty() && type != found)) return unsupported("set", python_repr_text(key.text));
    type = found;
    const Json& element = attribute.begin().value();
    if (std::find(elements.begin(), elements.end(), element) == elements.end()) elements.push_back(element);
  }
  // Python takes an empty set for one of numbers.
  return Json{{type.empty() ? "NS" : type + "S", std::move(elements)}};
}

// As a value that a printed document holds.
Attempt<Json> readable_value(const Json& attribute) {
  if (!attribute.is_object() || attribute.empty()) {
    return unexpected("Value must be a nonempty dictionary whose key is a valid dynamodb type.");
  }
  const std::string& type = attribute.begin().key();
  const Json& value = attribute.begin().value();
  if (type == "S" || type == "BOOL") return value;
  if (type == "NULL") return Json();
  if (type == "N") {
    KT_TRY(const Decimal decimal, read_decimal(python_str(value)));
    const std::string text = decimal.text();
    const Json plain = yaml_plain_value(text);
    const std::string printed = plain.is_number_float() ? python_float(plain.get<double>()) : plain.dump();
    return printed == text ? plain : kept_attribute({{"N", text}});
  }
  if (type == "L") {
    Json list = Json::array();
    for (const Json& element : value) {
      KT_TRY(Json part, readable_value(element));
      list.push_back(std::move(part));
    }
    return list;
  }
  if (type == "M") {
    Json map = Json::object();
    for (const auto& [key, entry] : value.items()) {
      KT_TRY(map[key], readable_value(entry));
    }
    return map;
  }
  return kept_attribute({{type, value}});
}

}  // namespace

Attempt<Json> attribute_of(const YamlNode& node) {
  if (node.kind == YamlKind::Scalar) return scalar(node);
  if (node.kind == YamlKind::List) {
    Json list = Json::array();
    for (const YamlNode& element : node.values) {
      KT_TRY(Json part, attribute_of(element));
      list.push_back(std::move(part));
    }
    return Json{{"L", std::move(list)}};
  }
  if (node.tag == "!!set") return set(node);
  Json map = Json::object();
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    KT_TRY(map[node.keys[i].text], attribute_of(node.values[i]));
  }
  return Json{{"M", std::move(map)}};
}

Json plain_value(const Json& attribute) {
  const std::string& type = attribute.begin().key();
  const Json& value = attribute.begin().value();
  if (type == "NULL") return nullptr;
  if (type == "N") return yaml_plain_value(value.get<std::string>());
  if (type == "L") {
    Json list = Json::array();
    for (const Json& element : value) list.push_back(plain_value(element));
    return list;
  }
  return value;
}

Attempt<Json> readable(const Json& answer, const Shape& shape) {
  if (shape.name == "AttributeValue") return readable_value(answer);
  const bool is_structure = shape.type == ShapeType::Structure;
  if (answer.is_object() && (is_structure || shape.type == ShapeType::Map)) {
    Json result = Json::object();
    for (const auto& [key, part] : answer.items()) {
      const model::Member* member = is_structure ? shape.member(key) : nullptr;
      const Shape* inner = member ? member->shape : is_structure ? nullptr : shape.value;
      if (!inner) {
        result[key] = part;
        continue;
      }
      KT_TRY(result[key], readable(part, *inner));
    }
    return result;
  }
  if (answer.is_array() && shape.type == ShapeType::List) {
    Json result = Json::array();
    for (const Json& element : answer) {
      KT_TRY(Json part, readable(element, *shape.element));
      result.push_back(std::move(part));
    }
    return result;
  }
  return answer;
}

}  // namespace keyturn::cli::ddb
