#include "items/placeholders.h"

#include <algorithm>
#include <cctype>

#include "items/attribute_json.h"
#include "items/errors.h"

namespace keyturn::items {

namespace {

bool is_key(std::string_view key, char prefix) {
  if (key.size() < 2 || key.front() != prefix) return false;
  return std::all_of(key.begin() + 1, key.end(), [](char letter) {
    return letter == '_' || std::isalnum(static_cast<unsigned char>(letter)) != 0;
  });
}

}  // namespace

Result<Placeholders> Placeholders::read(const Json& names, const Json& values) {
  Placeholders result;
  if (!names.is_null() && names.empty()) return errors::empty_names();
  for (const auto& [key, name] : names.items()) {
    if (!is_key(key, '#')) return errors::invalid_name_key(key);
    result.names_.emplace(key, name.get<std::string>());
    result.given_names_.push_back(key);
  }
  if (!values.is_null() && values.empty()) return errors::empty_values();
  for (const auto& [key, value] : values.items()) {
    if (!is_key(key, ':')) return errors::invalid_value_key(key);
  }
  for (const auto& [key, json] : values.items()) {
    Result<AttributeValue> value = value_from_json(json);
    if (!value.ok()) return errors::invalid_value(value.error().message, key);
    result.values_.emplace(key, std::move(value).value());
    result.given_values_.push_back(key);
  }
  return result;
}

const std::string* Placeholders::name(std::string_view placeholder) {
  const auto found = names_.find(placeholder);
  if (found == names_.end()) return nullptr;
  used_.emplace(placeholder);
  return &found->second;
}

const AttributeValue* Placeholders::value(std::string_view placeholder) {
  const auto found = values_.find(placeholder);
  if (found == values_.end()) return nullptr;
  used_.emplace(placeholder);
  return &found->second;
}

std::vector<std::string> Placeholders::unused(const std::vector<std::string>& given) const {
  std::vector<std::string> result;
  std::copy_if(given.begin(), given.end(), std::back_inserter(result),
               [this](const std::string& key) { return used_.find(key) == used_.end(); });
  return result;
}

Result<void> Placeholders::check_all_used() const {
  if (const auto names = unused(given_names_); !names.empty()) return errors::unused_names(names);
  if (const auto values = unused(given_values_); !values.empty()) return errors::unused_values(values);
  return {};
}

}  // namespace keyturn::items
