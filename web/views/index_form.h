// A secondary index in a form: of a table that is being made, or a global one for a table in use.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/SecondaryIndexes.html
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "dynamodb/table.h"
#include "views/form_rules.h"

namespace keyturn::views {

enum class IndexProjection { All, KeysOnly, Include };
const std::vector<std::string>& projection_labels();  // in that order

struct IndexForm {
  bool is_local = false;  // it has the table's partition key, and a sort key of its own
  std::string name;
  std::string partition_key;
  KeyType partition_type = KeyType::String;
  std::string sort_key;  // of a global index empty: it has none
  KeyType sort_type = KeyType::String;
  IndexProjection projection = IndexProjection::All;
  std::string included;  // attributes, with commas between them
  std::string read_capacity = "5";
  std::string write_capacity = "5";

  friend bool operator==(const IndexForm&, const IndexForm&) = default;
};

// Empty texts where nothing is wrong.
struct IndexErrors {
  std::string name, partition_key, sort_key, included, read_capacity, write_capacity;

  bool empty() const;
};

// `units`: the table is provisioned, and a global index needs capacity units of its own.
IndexErrors errors_of(const IndexForm& form, bool units);

// An element of GlobalSecondaryIndexes or LocalSecondaryIndexes. `partition_key`: the table's, for a local one.
Json index_definition(const IndexForm& form, const std::string& partition_key, bool units);

// Adds the index's key attributes to AttributeDefinitions where they are missing.
void add_definitions(const IndexForm& form, Json& definitions);

// UpdateTable that makes the index on a table in use.
Json create_index_params(const dynamodb::Table& table, const IndexForm& form);
Json delete_index_params(const std::string& table, const std::string& index);

// A key attribute that the table defines as another type; empty when there is none.
std::string type_conflict(const dynamodb::Table& table, const std::string& name, KeyType type);

}  // namespace keyturn::views
