// A table: what it was made as, its state, what is under way with it, and its sealed keys. The states and their order
// are AWS' (facts sheet 2.8): https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dynamodb/sse.h"
#include "dynamodb/sse_quota.h"
#include "dynamodb/stored_items.h"
#include "dynamodb/table_definition.h"
#include "dynamodb/table_key.h"
#include "dynamodb/throughput_history.h"
#include "time/task.h"

namespace keyturn::dynamodb {

enum class TableStatus { Creating, Active, Updating, Deleting };
std::string_view name_of(TableStatus status);

// The state machine: a table may go from one state to another only where this says so.
struct StatusChange {
  TableStatus from;
  TableStatus to;
};
constexpr StatusChange kStatusChanges[] = {
    {TableStatus::Creating, TableStatus::Active},
    {TableStatus::Active, TableStatus::Updating},
    {TableStatus::Updating, TableStatus::Active},
    {TableStatus::Active, TableStatus::Deleting},
};

// A change of throughput, billing mode or both that has been accepted ("table IOPS").
struct IopsChange {
  BillingMode mode;  // after it
  Throughput throughput;
  std::vector<std::pair<std::string, Throughput>> index_throughput;  // of the global indexes that change
  bool is_decrease = false;
  Instant settles;
};

struct StreamChange {
  bool enables;
  Instant settles;
};

struct ClassChange {
  std::string to;
  Instant settles;
};

struct Stream {
  std::string view_type;  // empty when it is disabled: the label stays (4.4)
  std::string label;
};

struct Table {
  std::string name;
  std::string id;  // TableId, a UUID
  std::string arn;
  Instant created;
  TableStatus status = TableStatus::Creating;
  TableDefinition definition;  // throughput and indexes as they are now

  ThroughputHistory throughput_history;
  bool was_provisioned = false;
  std::optional<Instant> on_demand_since;  // when it last became PAY_PER_REQUEST
  std::optional<Stream> stream;
  std::vector<Instant> class_changes;
  std::optional<Instant> protection_changed;

  std::optional<IopsChange> iops_change;
  std::optional<StreamChange> stream_change;
  std::optional<ClassChange> class_change;

  SseState sse{SseKey{}};
  SseQuota sse_quota;
  TableKey key;
  std::optional<TableKey>
      next_key;  // during an SSE change: takes over when it swaps, then holds the old one until it settles

  StoredStructures items;  // sealed by the data keys; a structure without items may be missing

  TableRef ref() const { return {name, id}; }
  bool is_on_demand() const { return definition.billing_mode == BillingMode::PayPerRequest; }
  bool is_updating() const { return iops_change || stream_change || class_change || sse.change(); }

  // The change must be one of kStatusChanges; staying is none.
  void become(TableStatus next);

  // Carries out what is due of the changes under way; ACTIVE when none is left.
  void settle_updates(Instant now);

  // "table/Music" and "table/Music/index/…": what has a data key of its own.
  std::vector<std::string> structures() const;
};

}  // namespace keyturn::dynamodb
