#include "views/attributes.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/text.h"
#include "items/number.h"

namespace keyturn::views {
namespace {

ServiceError wrong(std::string text) { return ServiceError{"", std::move(text)}; }

const std::string& code_in(const Json& attribute) { return attribute.begin().key(); }

// Without the types: {"L": [{"S": "a"}]} becomes ["a"].
Json plain(const Json& attribute) {
  const std::string& code = code_in(attribute);
  const Json& value = *attribute.begin();
  if (code == "NULL") return nullptr;
  if (code != "L" && code != "M") return value;
  Json result = code == "L" ? Json::array() : Json::object();
  for (const auto& [name, member] : value.items()) {
    if (code == "L") {
      result.push_back(plain(member));
    } else {
      result[name] = plain(member);
    }
  }
  return result;
}

Result<Json> read_number(const std::string& text) {
  const Result<items::Number> number = items::Number::parse(text);
  if (!number.ok()) return wrong(text.empty() ? "Enter a number." : number.error().message);
  return Json(text);
}

Result<Json> read_binary(const std::string& text) {
  if (!from_base64(text)) return wrong("Enter bytes as base64, as in SGVsbG8=.");
  return Json(text);
}

Result<Json> read_boolean(const std::string& text) {
  if (text != "true" && text != "false") return wrong("Enter true or false.");
  return Json(text == "true");
}

// A set's members are texts, numbers among them.
Result<Json> read_set(std::string_view code, const Json& json) {
  if (!json.is_array() || json.empty()) return wrong("Enter a JSON list with at least one member.");
  Json members = Json::array();
  for (const Json& member : json) {
    if (member.is_structured() || member.is_null()) return wrong("A set holds texts, numbers or bytes only.");
    const std::string text = member.is_string() ? member.get<std::string>() : member.dump();
    KT_TRY(Json checked, value_from(code.substr(0, 1), text));
    members.push_back(*checked.begin());
  }
  return members;
}

Result<Json> read_json(std::string_view code, const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return wrong("This is not JSON. Look for a missing quote, comma or bracket.");
  if (code.ends_with('S')) return read_set(code, json);
  if (code == "L" && !json.is_array()) return wrong("Enter a JSON list.");
  if (code == "M" && !json.is_object()) return wrong("Enter a JSON object.");
  return json;
}

Result<Json> read(std::string_view code, const std::string& text) {
  if (code == "S") return Json(text);
  if (code == "N") return read_number(text);
  if (code == "B") return read_binary(text);
  if (code == "BOOL") return read_boolean(text);
  if (code == "NULL") return Json(true);
  return read_json(code, text);
}

}  // namespace

const std::vector<AttributeType>& attribute_types() {
  static const std::vector<AttributeType> types = {
      {"S", "String", ""},
      {"N", "Number", ""},
      {"B", "Binary", "As base64"},
      {"BOOL", "Boolean", "true or false"},
      {"NULL", "Null", ""},
      {"SS", "String set", "A JSON list: [\"a\", \"b\"]"},
      {"NS", "Number set", "A JSON list: [1, 2]"},
      {"BS", "Binary set", "A JSON list of base64 texts"},
      {"L", "List", "DynamoDB JSON: [{\"S\": \"a\"}, {\"N\": \"1\"}]"},
      {"M", "Map", "DynamoDB JSON: {\"a\": {\"S\": \"b\"}}"},
  };
  return types;
}

int index_of_type(std::string_view code) {
  const auto& types = attribute_types();
  const auto found = std::find_if(types.begin(), types.end(), [&](const AttributeType& t) { return t.code == code; });
  return found == types.end() ? -1 : static_cast<int>(found - types.begin());
}

bool is_typed_as_json(std::string_view code) {
  return code == "SS" || code == "NS" || code == "BS" || code == "L" || code == "M";
}

std::string cell_text(const Json& attribute) {
  const Json shown = plain(attribute);
  std::string text = shown.is_string() ? shown.get<std::string>() : shown.dump();
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

std::string edit_text(const Json& attribute) {
  const std::string& code = code_in(attribute);
  const Json& value = *attribute.begin();
  if (code == "NULL") return {};
  if (value.is_string()) return value.get<std::string>();
  return value.is_structured() && code.size() == 1 ? value.dump(2) : value.dump();
}

Result<Json> value_from(std::string_view code, const std::string& text) {
  KT_TRY(Json value, read(code, text));
  Json attribute = Json::object();
  attribute[std::string(code)] = std::move(value);
  return attribute;
}

}  // namespace keyturn::views
