// The key of a table and of its indexes as the forms and lists of items need it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "dynamodb/table.h"

namespace keyturn::views {

struct KeyPart {
  std::string name;
  std::string type;  // "S", "N", "B"
};

// Partition key, then sort key if there is one. `index` empty: the table's own; unknown: none.
std::vector<KeyPart> key_parts(const dynamodb::Table& table, std::string_view index = {});

// The type that the table defines for an attribute; "S" for one that is in no key.
std::string type_of_attribute(const dynamodb::Table& table, std::string_view name);

// The key of an item, for GetItem and DeleteItem.
Json key_of_item(const dynamodb::Table& table, const Json& item);

// "Artist = \"Acme\", Year = 1999": what an item is called. No two items of a table are called the same.
std::string name_of_item(const dynamodb::Table& table, const Json& item);

}  // namespace keyturn::views
