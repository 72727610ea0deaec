// The keys of a table and of its indexes: which attributes they are, what a request may put into them, and where an
// item stands because of them (facts sheet 13.3).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dynamodb/table.h"
#include "items/attribute_value.h"
#include "storage/page_key.h"

namespace keyturn::dynamodb {

struct KeyAttribute {
  std::string name;
  std::string type;  // "S", "N", "B"
  bool is_partition = false;
};
using KeyAttributes = std::vector<KeyAttribute>;  // the partition key, then the sort key if there is one

KeyAttributes key_attributes(const TableDefinition& definition, const KeySchema& keys);

// A table or one of its indexes, as something that can be read.
struct Structure {
  std::string name;   // "table/Music", "table/Music/index/ByYear"
  std::string index;  // its name; empty for the table
  bool is_global = false;
  KeyAttributes keys;
  Projection projection;  // of an index

  const KeyAttribute& partition() const { return keys.front(); }
  const KeyAttribute* sort() const { return keys.size() > 1 ? &keys[1] : nullptr; }
};

Structure table_structure(const Table& table);

// Local ones, then global ones, by name.
std::vector<Structure> index_structures(const Table& table);

// --- what a request may say ---

// A Key: exactly the attributes of the schema, of its types.
Result<void> check_key(const Table& table, const items::Item& key);

// An item to be put: the table's keys, then those of its indexes.
Result<void> check_item_keys(const Table& table, const items::Item& item);

// The types of the index keys in an item; empty ones are refused in words that depend on the operation.
enum class IndexKeyUse { Put, Update };
Result<void> check_index_keys(const Table& table, const items::Item& item, IndexKeyUse use);

// "string" or "binary" for an empty one of these, else "".
std::string_view empty_kind(const items::AttributeValue& value);

// Empty values of keys, and keys that are too large.
Result<void> check_key_values(const KeyAttributes& keys, const items::Item& item);

// --- what follows from the keys ---

items::Item key_of(const Table& table, const items::Item& item);

// The attributes of the table's and the index's keys, each once, the table's first.
std::vector<std::string> key_names(const Table& table, const Structure& structure);

// An item without an index' keys is not in the index, nor one that had values of other types when the index was made.
bool belongs_to(const Structure& structure, const items::Item& item);

// What an index keeps of an item.
items::Item projected(const Table& table, const Structure& structure, const items::Item& item);

// `item` has all keys of structure and table.
storage::Position position_of(const Table& table, const Structure& structure, const storage::PageKey& key,
                              const items::Item& item);

}  // namespace keyturn::dynamodb
