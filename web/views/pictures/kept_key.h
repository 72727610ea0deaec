// The copies of table keys that DynamoDB keeps in memory, as far as they still hold: what lets reads go on for some
// minutes after a KMS key is lost (facts sheet 8.1).
#pragma once
#include <string>
#include <vector>

#include "dynamodb/table.h"
#include "world/world.h"

namespace keyturn::views {

struct KeptKey {
  std::string user;  // "Alice"
  Instant until;     // at least
};

// The one that holds longest first. Which moment it is that DynamoDB forgets one nobody outside can tell: five minutes
// after it asked KMS, and some seconds more.
std::vector<KeptKey> kept_keys(const World& world, const dynamodb::Table& table);

// "DynamoDB keeps the table key in memory for Alice, at least until 5 January 2026, 09:05:12 UTC (in 4 min)."; empty
// when it keeps none.
std::string kept_in_words(const World& world, const dynamodb::Table& table);

}  // namespace keyturn::views
