// What is stored of one table or index, and how much of it DescribeTable knows: it counts anew every six hours.
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html (ItemCount, TableSizeBytes)
#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "base/saved.h"
#include "storage/item_tree.h"
#include "time/instant.h"

namespace keyturn::dynamodb {

struct ItemStatistics {
  std::int64_t items = 0;
  std::int64_t bytes = 0;  // as DynamoDB counts an item, not as it is stored
};

struct StoredItems {
  storage::ItemTree tree;
  ItemStatistics now;

  // What DescribeTable shows: as it was at the last whole six hours since the table was made.
  ItemStatistics shown(Instant created, Instant at) const;

  // Before every change.
  void note_change(Instant created, Instant at);

 private:
  friend struct keyturn::Saved<StoredItems>;

  ItemStatistics counted_;
  std::int64_t changed_in_period_ = -1;
};

// By structure: "table/Music", "table/Music/index/ByYear".
using StoredStructures = std::map<std::string, StoredItems, std::less<>>;

}  // namespace keyturn::dynamodb
