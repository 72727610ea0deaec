// GlobalSecondaryIndexUpdates of UpdateTable: what they ask for, and whether the table can do it now (facts sheet 4.4,
// 4.5). One index can be made or dropped at a time; any number may change their throughput.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "dynamodb/errors.h"
#include "dynamodb/table.h"
#include "random/random_source.h"

namespace keyturn::dynamodb {

struct IndexUpdates {
  std::vector<std::pair<std::string, Throughput>> throughput;
  std::vector<std::pair<std::string, OnDemandLimits>> limits;
  std::vector<std::pair<std::string, WarmThroughput>> warm;
  std::optional<GlobalIndex> made;
  std::optional<std::string> dropped;

  bool changes_set() const { return made || dropped; }
  bool empty() const { return throughput.empty() && limits.empty() && warm.empty() && !changes_set(); }
};

// `table` is what the updates are for, `params` the request with a valid form.
Result<IndexUpdates> read_index_updates(Table& table, const Json& params);

// What is under way lets an index be made or dropped.
Result<void> check_index_set_change(const Table& table, const IndexUpdates& updates);

// What is under way with an index lets `change` ("table IOPS", "stream status") happen to the table.
Result<void> check_no_index_in_the_way(const Table& table, std::string_view change);

// A stream toggle that is under way, as errors name it.
errors::StreamToggle toggle_of(const Table& table);

// The definition that the table will have with the index, for the rules to look at.
TableDefinition with_index(const TableDefinition& definition, const GlobalIndex& index,
                           const std::vector<AttributeDefinition>& attributes);

// Begins it: the index is CREATING, or DELETING, from now on.
void begin(Table& table, const IndexUpdates& updates, const Json& params, Instant now, RandomSource& random);

// The limits of `now` changed member by member; -1 takes one away, and nothing is left when both are gone.
std::optional<OnDemandLimits> merged(const std::optional<OnDemandLimits>& now, const OnDemandLimits& change);

}  // namespace keyturn::dynamodb
