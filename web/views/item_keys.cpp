#include "views/item_keys.h"

#include <algorithm>

#include "base/text.h"
#include "views/attributes.h"

namespace keyturn::views {
namespace {

template <typename Indexes>
const dynamodb::KeySchema* schema_of(const Indexes& indexes, std::string_view name) {
  const auto found = std::find_if(indexes.begin(), indexes.end(), [&](const auto& one) { return one.name == name; });
  return found == indexes.end() ? nullptr : &found->keys;
}

const dynamodb::KeySchema* schema_of(const dynamodb::TableDefinition& definition, std::string_view index) {
  if (index.empty()) return &definition.keys;
  if (const dynamodb::KeySchema* global = schema_of(definition.global_indexes, index)) return global;
  return schema_of(definition.local_indexes, index);
}

}  // namespace

std::vector<KeyPart> key_parts(const dynamodb::Table& table, std::string_view index) {
  std::vector<KeyPart> parts;
  const dynamodb::KeySchema* schema = schema_of(table.definition, index);
  if (!schema) return parts;
  for (const dynamodb::KeyElement& key : *schema) parts.push_back({key.name, type_of_attribute(table, key.name)});
  return parts;
}

std::string type_of_attribute(const dynamodb::Table& table, std::string_view name) {
  const auto& attributes = table.definition.attributes;
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& one) { return one.name == name; });
  return found == attributes.end() ? "S" : found->type;
}

Json key_of_item(const dynamodb::Table& table, const Json& item) {
  Json key = Json::object();
  for (const KeyPart& part : key_parts(table)) {
    if (item.contains(part.name)) key[part.name] = item[part.name];
  }
  return key;
}

std::string name_of_item(const dynamodb::Table& table, const Json& item) {
  std::vector<std::string> words;
  const Json key = key_of_item(table, item);
  for (const auto& [name, value] : key.items()) {
    words.push_back(joined({name, " = ", value.contains("S") ? value["S"].dump() : cell_text(value)}));
  }
  return join(words, ", ");
}

}  // namespace keyturn::views
