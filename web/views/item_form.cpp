#include "views/item_form.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "views/attributes.h"
#include "views/item_keys.h"

namespace keyturn::views {
namespace {

bool is_key(const std::vector<KeyPart>& key, const std::string& name) {
  return std::any_of(key.begin(), key.end(), [&](const KeyPart& part) { return part.name == name; });
}

std::string value_error(const ItemField& field) {
  if (field.is_key && field.value.empty()) return "A key attribute cannot be empty.";
  const Result<Json> value = value_from(field.type, field.value);
  return value.ok() ? std::string() : value.error().message;
}

// "#a0" and ":v0", and the members that say what they stand for.
struct Placeholders {
  Json names = Json::object();
  Json values = Json::object();

  std::string name(const std::string& attribute) {
    std::string placeholder = joined({"#a", std::to_string(names.size())});
    names[placeholder] = attribute;
    return placeholder;
  }
  std::string value(const Json& attribute) {
    std::string placeholder = joined({":v", std::to_string(values.size())});
    values[placeholder] = attribute;
    return placeholder;
  }
};

}  // namespace

ItemForm new_item(const dynamodb::Table& table) { return form_of(table, Json::object()); }

ItemForm form_of(const dynamodb::Table& table, const Json& item) {
  const std::vector<KeyPart> key = key_parts(table);
  ItemForm form;
  for (const KeyPart& part : key) {
    form.push_back({part.name, part.type, item.contains(part.name) ? edit_text(item[part.name]) : "", true});
  }
  const std::size_t keys = form.size();
  for (const auto& [name, value] : item.items()) {
    if (!is_key(key, name)) form.push_back({name, value.begin().key(), edit_text(value), false});
  }
  std::sort(form.begin() + static_cast<std::ptrdiff_t>(keys), form.end(),
            [](const ItemField& a, const ItemField& b) { return a.name < b.name; });
  return form;
}

std::vector<ItemFieldError> errors_of(const ItemForm& form) {
  std::vector<ItemFieldError> errors;
  std::set<std::string> seen;
  for (const ItemField& field : form) {
    ItemFieldError error;
    if (field.name.empty()) {
      error.name = "Enter a name.";
    } else if (!seen.insert(field.name).second) {
      error.name = "Another attribute has this name.";
    }
    error.value = value_error(field);
    errors.push_back(std::move(error));
  }
  return errors;
}

bool is_complete(const std::vector<ItemFieldError>& errors) {
  return std::all_of(errors.begin(), errors.end(),
                     [](const ItemFieldError& error) { return error.name.empty() && error.value.empty(); });
}

Json item_of(const ItemForm& form) {
  Json item = Json::object();
  for (const ItemField& field : form) {
    if (Result<Json> value = value_from(field.type, field.value); value.ok()) {
      item[field.name] = std::move(value).value();
    }
  }
  return item;
}

Result<Json> parse_item(const dynamodb::Table& table, const std::string& text) {
  Json item = Json::parse(text, nullptr, false);
  if (!item.is_object()) {
    return ServiceError{"", "This is not a JSON object. Look for a missing quote, comma or bracket."};
  }
  for (const auto& [name, value] : item.items()) {
    if (value.is_object() && value.size() == 1 && index_of_type(value.begin().key()) >= 0) continue;
    return ServiceError{"", joined({"The value of ", name, " needs one type, as in {\"S\": \"text\"}."})};
  }
  for (const KeyPart& part : key_parts(table)) {
    if (!item.contains(part.name)) return ServiceError{"", joined({"The key attribute ", part.name, " is missing."})};
  }
  return item;
}

Json put_item_params(const dynamodb::Table& table, const Json& item) {
  Json params = {{"TableName", table.name}, {"Item", item}};
  params["ConditionExpression"] = "attribute_not_exists(#a0)";
  params["ExpressionAttributeNames"] = {{"#a0", key_parts(table).front().name}};
  return params;
}

Json update_item_params(const dynamodb::Table& table, const Json& before, const Json& after) {
  Placeholders used;
  const std::string key = used.name(key_parts(table).front().name);
  std::vector<std::string> sets;
  std::vector<std::string> removes;
  for (const auto& [name, value] : after.items()) {
    if (before.contains(name) && before[name] == value) continue;
    const std::string placeholder = used.name(name);
    sets.push_back(joined({placeholder, " = ", used.value(value)}));
  }
  for (const auto& [name, value] : before.items()) {
    if (!after.contains(name)) removes.push_back(used.name(name));
  }
  if (sets.empty() && removes.empty()) return nullptr;
  std::vector<std::string> clauses;
  if (!sets.empty()) clauses.push_back(joined({"SET ", join(sets, ", ")}));
  if (!removes.empty()) clauses.push_back(joined({"REMOVE ", join(removes, ", ")}));
  Json params = {{"TableName", table.name}, {"Key", key_of_item(table, before)}};
  params["UpdateExpression"] = join(clauses, " ");
  params["ConditionExpression"] = joined({"attribute_exists(", key, ")"});
  params["ExpressionAttributeNames"] = used.names;
  if (!used.values.empty()) params["ExpressionAttributeValues"] = used.values;
  return params;
}

}  // namespace keyturn::views
