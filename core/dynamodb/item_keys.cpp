#include "dynamodb/item_keys.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "base/text.h"
#include "dynamodb/item_errors.h"
#include "items/size.h"
#include "storage/sort_bytes.h"

namespace keyturn::dynamodb {

namespace {

using items::AttributeValue;
using items::Item;

std::string type_of(const TableDefinition& definition, std::string_view name) {
  const auto found = std::find_if(definition.attributes.begin(), definition.attributes.end(),
                                  [&](const AttributeDefinition& one) { return one.name == name; });
  KT_ASSERT(found != definition.attributes.end());
  return found->type;
}

const AttributeValue* find(const Item& item, std::string_view name) {
  const auto found = item.find(name);
  return found == item.end() ? nullptr : &found->second;
}

bool has_type(const AttributeValue& value, const KeyAttribute& key) { return items::code_of(value.type()) == key.type; }

template <typename Index>
Structure index_structure(const Table& table, const Index& index, bool is_global) {
  return {joined({"table/", table.name, "/index/", index.name}), index.name, is_global,
          key_attributes(table.definition, index.keys), index.projection};
}

}  // namespace

std::string_view empty_kind(const AttributeValue& value) {
  if (const auto* text = value.as<std::string>()) return text->empty() ? "string" : "";
  if (const auto* bytes = value.as<Bytes>()) return bytes->empty() ? "binary" : "";
  return "";
}

KeyAttributes key_attributes(const TableDefinition& definition, const KeySchema& keys) {
  KeyAttributes result;
  for (const KeyElement& key : keys) {
    result.push_back({key.name, type_of(definition, key.name), key.type == "HASH"});
  }
  return result;
}

Structure table_structure(const Table& table) {
  return {"table/" + table.name, "", false, key_attributes(table.definition, table.definition.keys), {}};
}

std::vector<Structure> index_structures(const Table& table) {
  std::vector<Structure> result;
  for (const LocalIndex& index : table.definition.local_indexes) result.push_back(index_structure(table, index, false));
  for (const GlobalIndex& index : table.definition.global_indexes) {
    result.push_back(index_structure(table, index, true));
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Structure& a, const Structure& b) { return a.index < b.index; });
  return result;
}

Result<void> check_key_values(const KeyAttributes& keys, const Item& item) {
  for (const KeyAttribute& key : keys) {
    const AttributeValue& value = item.at(key.name);
    if (const std::string_view kind = empty_kind(value); !kind.empty()) return errors::empty_key(key.name, kind);
    const std::size_t size = items::size_of(value);
    if (key.is_partition && size > items::kLargestPartitionKey) return errors::partition_key_too_large();
    if (!key.is_partition && size > items::kLargestSortKey) return errors::sort_key_too_large();
  }
  return {};
}

Result<void> check_key(const Table& table, const Item& key) {
  const KeyAttributes keys = key_attributes(table.definition, table.definition.keys);
  if (key.size() != keys.size()) return errors::key_does_not_match();
  for (const KeyAttribute& one : keys) {
    const AttributeValue* const value = find(key, one.name);
    if (!value || !has_type(*value, one)) return errors::key_does_not_match();
  }
  return check_key_values(keys, key);
}

Result<void> check_item_keys(const Table& table, const Item& item) {
  const KeyAttributes keys = key_attributes(table.definition, table.definition.keys);
  for (const KeyAttribute& one : keys) {
    const AttributeValue* const value = find(item, one.name);
    if (!value) return errors::missing_key(one.name);
    if (!has_type(*value, one)) return errors::key_type(one.name, one.type, items::code_of(value->type()));
  }
  KT_CHECK(check_key_values(keys, item));
  return check_index_keys(table, item, IndexKeyUse::Put);
}

Result<void> check_index_keys(const Table& table, const Item& item, IndexKeyUse use) {
  for (const Structure& structure : index_structures(table)) {
    for (const KeyAttribute& key : structure.keys) {
      const AttributeValue* const value = find(item, key.name);
      if (!value) continue;
      if (!has_type(*value, key)) {
        return errors::index_key_type({structure.index, key.name}, key.type, items::code_of(value->type()));
      }
      const std::string_view kind = empty_kind(*value);
      if (kind.empty()) continue;
      if (use == IndexKeyUse::Update) return errors::update_empties_index_key(kind);
      return errors::empty_index_key({structure.index, key.name}, kind);
    }
  }
  return {};
}

Item key_of(const Table& table, const Item& item) {
  Item key;
  for (const KeyElement& one : table.definition.keys) key.emplace(one.name, item.at(one.name));
  return key;
}

std::vector<std::string> key_names(const Table& table, const Structure& structure) {
  std::vector<std::string> names = names_of(table.definition.keys);
  for (const KeyAttribute& key : structure.keys) {
    if (std::find(names.begin(), names.end(), key.name) == names.end()) names.push_back(key.name);
  }
  return names;
}

bool belongs_to(const Structure& structure, const Item& item) {
  return std::all_of(structure.keys.begin(), structure.keys.end(), [&](const KeyAttribute& key) {
    const AttributeValue* const value = find(item, key.name);
    return value && has_type(*value, key);
  });
}

Item projected(const Table& table, const Structure& structure, const Item& item) {
  if (structure.index.empty() || structure.projection.type == "ALL") return item;
  std::vector<std::string> names = key_names(table, structure);
  const std::vector<std::string>& more = structure.projection.non_key_attributes;
  names.insert(names.end(), more.begin(), more.end());
  Item result;
  for (const std::string& name : names) {
    if (const AttributeValue* const value = find(item, name)) result.emplace(name, *value);
  }
  return result;
}

storage::Position position_of(const Table& table, const Structure& structure, const storage::PageKey& key,
                              const Item& item) {
  Bytes sort;
  if (structure.sort()) storage::append_sort_bytes(sort, item.at(structure.sort()->name));
  if (!structure.index.empty()) {
    // Index keys may come twice: the table's own tell the entries apart.
    for (const KeyElement& one : table.definition.keys) storage::append_sort_bytes(sort, item.at(one.name));
  }
  return key.position_of(key.partition_of(item.at(structure.partition().name)), std::move(sort));
}

}  // namespace keyturn::dynamodb
