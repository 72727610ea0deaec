#include "items/attribute_json.h"

#include <algorithm>

#include "base/text.h"
#include "items/errors.h"
#include "items/size.h"

namespace keyturn::items {

namespace {

const std::string& text_in(const Json& json) { return json.get_ref<const std::string&>(); }

// The shape of the request says that it is base64.
Bytes bytes_in(const Json& json) { return from_base64(text_in(json)).value_or(Bytes()); }

std::string printed_list(const Json& members) {
  std::vector<std::string> texts;
  for (const Json& member : members) texts.push_back(text_in(member));
  return joined({"[", join(texts, ", "), "]"});
}

Result<AttributeValue> string_set(const Json& members) {
  if (members.empty()) return errors::empty_set("string");
  AttributeValue::StringSet result;
  for (const Json& member : members) {
    if (!result.insert(text_in(member)).second) return errors::duplicate_strings(printed_list(members));
  }
  return AttributeValue{std::move(result)};
}

Result<AttributeValue> number_set(const Json& members) {
  if (members.empty()) return errors::empty_set("number");
  AttributeValue::NumberSet result;
  bool has_duplicates = false;
  for (const Json& member : members) {
    KT_TRY(Number number, Number::parse(text_in(member)));
    has_duplicates |= !result.insert(std::move(number)).second;
  }
  if (has_duplicates) return errors::duplicate_numbers();
  return AttributeValue{std::move(result)};
}

Result<AttributeValue> binary_set(const Json& members) {
  if (members.empty()) return errors::empty_binary_set();
  AttributeValue::BinarySet result;
  for (const Json& member : members) {
    if (!result.insert(bytes_in(member)).second) return errors::duplicate_binaries(printed_list(members));
  }
  return AttributeValue{std::move(result)};
}

Result<AttributeValue> list(const Json& elements) {
  AttributeValue::List result;
  for (const Json& element : elements) {
    KT_TRY(AttributeValue value, value_from_json(element));
    result.push_back(std::move(value));
  }
  return AttributeValue{std::move(result)};
}

Result<AttributeValue> typed(const std::string& code, const Json& json) {
  if (code == "S") return AttributeValue{text_in(json)};
  if (code == "N") {
    KT_TRY(Number number, Number::parse(text_in(json)));
    return AttributeValue{std::move(number)};
  }
  if (code == "B") return AttributeValue{bytes_in(json)};
  if (code == "SS") return string_set(json);
  if (code == "NS") return number_set(json);
  if (code == "BS") return binary_set(json);
  if (code == "L") return list(json);
  if (code == "M") {
    KT_TRY(Item map, item_from_json(json));
    return AttributeValue{std::move(map)};
  }
  if (code == "BOOL") return AttributeValue{json.get<bool>()};
  if (!json.get<bool>()) return errors::null_is_not_true();
  return AttributeValue{AttributeValue::Null{}};
}

struct Writer {
  Json operator()(const std::string& text) const { return text; }
  Json operator()(const Number& number) const { return number.text(); }
  Json operator()(const Bytes& bytes) const { return to_base64(bytes); }
  Json operator()(AttributeValue::Null) const { return true; }
  Json operator()(bool boolean) const { return boolean; }
  Json operator()(const AttributeValue::Map& map) const { return to_json(map); }
  Json operator()(const AttributeValue::List& elements) const {
    Json result = Json::array();
    for (const AttributeValue& element : elements) result.push_back(to_json(element));
    return result;
  }
  template <typename Member>
  Json operator()(const std::set<Member>& members) const {
    Json result = Json::array();
    for (const Member& member : members) result.push_back((*this)(member));
    return result;
  }
};

int depth_of_json(const Json& value) {
  int deepest = 0;
  for (const auto& [code, inner] : value.items()) {
    if (code != "L" && code != "M") continue;
    int below = 0;
    for (const Json& element : inner) below = std::max(below, depth_of_json(element));
    deepest = std::max(deepest, below + 1);
  }
  return deepest;
}

}  // namespace

Result<AttributeValue> value_from_json(const Json& json) {
  std::optional<AttributeValue> found;
  int types = 0;
  for (const auto& [code, inner] : json.items()) {
    if (inner.is_null()) continue;
    ++types;
    KT_TRY(found, typed(code, inner));
  }
  if (types > 1) return errors::two_types();
  if (!found) return errors::no_type();
  return std::move(*found);
}

Result<Item> item_from_json(const Json& json) {
  Item item;
  for (const auto& [name, value] : json.items()) {
    KT_TRY(AttributeValue attribute, value_from_json(value));
    item.emplace(name, std::move(attribute));
  }
  return item;
}

Result<void> check_nesting(const Json& attributes) {
  for (const Json& value : attributes) {
    if (depth_of_json(value) > kDeepestNesting) return errors::nested_too_deeply();
  }
  return {};
}

Json to_json(const AttributeValue& value) {
  Json result = Json::object();
  result[std::string(code_of(value.type()))] = std::visit(Writer{}, value.value);
  return result;
}

Json to_json(const Item& item) {
  Json result = Json::object();
  for (const auto& [name, value] : item) result[name] = to_json(value);
  return result;
}

}  // namespace keyturn::items
