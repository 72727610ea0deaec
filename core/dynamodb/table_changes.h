// What UpdateTable has begun on a table and time will finish (facts sheet 4.4). Each settles at a moment of its own.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "dynamodb/table_definition.h"
#include "time/instant.h"

namespace keyturn::dynamodb {

// A change of throughput, billing mode or both that has been accepted ("table IOPS"), or of indexes alone.
struct IopsChange {
  BillingMode mode;  // after it
  Throughput throughput;
  std::vector<std::pair<std::string, Throughput>> index_throughput;  // of the global indexes that change
  bool is_decrease = false;
  Instant settles;
  bool changes_table = true;                // false: only indexes change, and TableStatus stays ACTIVE
  std::vector<std::string> index_limits{};  // indexes whose OnDemandThroughput changes: UPDATING as well
};

struct StreamChange {
  bool enables;
  Instant settles;
};

struct ClassChange {
  std::string to;
  Instant settles;
};

// An index that is made for a table in use, or dropped. Being made it is first given its resources, while the table is
// UPDATING, and then filled from the table, which is ACTIVE meanwhile.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html#GSI.OnlineOps.Creating.Phases
struct IndexChange {
  enum class Phase { Allocating, Backfilling, Deleting };
  std::string index;
  Phase phase;
  Instant allocated;  // when it goes on to be filled; nothing of a deletion
  Instant settles;
};

// TableStatus stays ACTIVE, only WarmThroughput.Status tells of it.
struct WarmChange {
  std::string index;  // empty: the table's own
  Throughput to;
  Instant settles;
};

}  // namespace keyturn::dynamodb
