// A tree of items with the key that opens it, filled and read in a line.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "items/attribute_value.h"
#include "storage/item_tree.h"

namespace keyturn::storage::testing {

items::Item item(std::string_view json);
items::AttributeValue text(std::string_view value);

struct Shelf {
  RandomSource random{"shelf"};
  PageKey key{crypto::Secret(random.bytes(32)), "11111111-2222-4333-8444-555555555555", "table/Music"};
  ItemTree tree;

  Position at(std::string_view partition, std::string_view sort) const;
  void put(std::string_view partition, std::string_view sort, std::string_view note = "");
  void erase(std::string_view partition, std::string_view sort);

  // The note of the item there; "-" when there is none.
  std::string note(std::string_view partition, std::string_view sort) const;

  // The sort keys that a walk through one partition meets.
  std::vector<std::string> walk(std::string_view partition, Direction direction, std::string_view from = "",
                                bool is_exclusive = false) const;

  Bytes image() const;  // all pages, one after the other
};

}  // namespace keyturn::storage::testing
