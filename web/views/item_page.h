// A page of items that Scan or Query answered with, as a list shows it: an attribute a column, the key first.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "base/json.h"
#include "dynamodb/table.h"

namespace keyturn::views {

struct ItemPage {
  std::vector<std::string> attributes;  // of all items of the page: the table's key, then by name
  int items = 0;
  std::string summary;  // "3 of 40 items that were read match. 0.5 read capacity units."
  bool has_more = false;
};

ItemPage item_page(const dynamodb::Table& table, const Json& reply);

// The attributes that are not hidden; those of the key always are shown.
std::vector<std::string> shown_attributes(const dynamodb::Table& table, const ItemPage& page,
                                          const std::set<std::string>& hidden);

// What a cell says: "–" where the item has no such attribute.
std::string item_cell(const Json& item, const std::string& attribute);

}  // namespace keyturn::views
