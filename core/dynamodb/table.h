// A table: what it was made as, its state, what is under way with it, and its sealed keys. The states and their order
// are AWS' (facts sheet 2.8): https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dynamodb/key_loss.h"
#include "dynamodb/sse.h"
#include "dynamodb/sse_quota.h"
#include "dynamodb/stored_items.h"
#include "dynamodb/table_changes.h"
#include "dynamodb/table_definition.h"
#include "dynamodb/table_key.h"
#include "dynamodb/throughput_history.h"
#include "time/task.h"

namespace keyturn::dynamodb {

enum class TableStatus { Creating, Active, Updating, Deleting, Inaccessible, Archiving, Archived };
std::string_view name_of(TableStatus status);

// The state machine: a table may go from one state to another only where this says so.
struct StatusChange {
  TableStatus from;
  TableStatus to;
};
constexpr StatusChange kStatusChanges[] = {
    {TableStatus::Creating, TableStatus::Active},       {TableStatus::Active, TableStatus::Updating},
    {TableStatus::Updating, TableStatus::Active},       {TableStatus::Active, TableStatus::Deleting},
    {TableStatus::Active, TableStatus::Inaccessible},   {TableStatus::Updating, TableStatus::Inaccessible},
    {TableStatus::Inaccessible, TableStatus::Active},   {TableStatus::Inaccessible, TableStatus::Updating},
    {TableStatus::Inaccessible, TableStatus::Deleting}, {TableStatus::Inaccessible, TableStatus::Archiving},
    {TableStatus::Archiving, TableStatus::Archived},    {TableStatus::Archived, TableStatus::Deleting},
};

// RestoreSummary, which is shown while the table is being restored.
struct Restore {
  std::string backup_arn;
  std::string source_table_arn;
  Instant time;
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
  std::optional<Instant> tags_changed;
  std::optional<std::string> ttl_attribute;  // nothing: TTL is DISABLED
  std::optional<Instant> ttl_changed;
  std::optional<Restore> restore;

  std::optional<IopsChange> iops_change;
  std::optional<StreamChange> stream_change;
  std::optional<ClassChange> class_change;
  std::optional<IndexChange> index_change;
  std::vector<WarmChange> warm_changes;

  SseState sse{SseKey{}};
  SseQuota sse_quota;
  TableKey key;
  std::optional<TableKey>
      next_key;  // during an SSE change: takes over when it swaps, then holds the old one until it settles
  KeyLoss key_loss;

  StoredStructures items;  // sealed by the data keys; a structure without items may be missing

  TableRef ref() const { return {name, id}; }
  bool is_on_demand() const { return definition.billing_mode == BillingMode::PayPerRequest; }
  bool is_being_restored() const { return restore && status == TableStatus::Creating; }

  // Something is under way that DeleteTable has to wait for, indexes and streams aside.
  bool is_updating() const {
    const bool key_changes = sse.change() && !sse.waits();
    return iops_change || class_change || key_changes || !warm_changes.empty();
  }

  // Something is under way that shows as UPDATING.
  bool is_busy() const;

  // ACTIVE, or INACCESSIBLE_ENCRYPTION_CREDENTIALS: the status of a table with nothing under way (9.4).
  TableStatus resting_status() const;

  // The change must be one of kStatusChanges; staying is none.
  void become(TableStatus next);

  // Carries out what is due of the changes under way; at rest when none is left.
  void settle_updates(Instant now);

  // Null when there is none of that name.
  GlobalIndex* global_index(std::string_view index);

  // "table/Music" and "table/Music/index/…": what has a data key of its own.
  std::vector<std::string> structures() const;
  std::string structure_of(std::string_view index) const;
};

// What the table, or a global index of it, is warmed up for: what was asked for or once provisioned, on demand at least
// the default (2.8).
Throughput warm_throughput(const std::optional<Throughput>& provisioned, const std::optional<WarmThroughput>& kept);

}  // namespace keyturn::dynamodb
