#include "dynamodb/index_updates.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "dynamodb/definition_rules.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/throughput_rules.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

namespace {

using Phase = IndexChange::Phase;

bool is_local(const Table& table, std::string_view name) {
  const auto& indexes = table.definition.local_indexes;
  return std::any_of(indexes.begin(), indexes.end(), [&](const LocalIndex& index) { return index.name == name; });
}

bool changes_throughput(const IopsChange& change, std::string_view index) {
  return std::any_of(change.index_throughput.begin(), change.index_throughput.end(),
                     [&](const auto& one) { return one.first == index; }) ||
         std::find(change.index_limits.begin(), change.index_limits.end(), index) != change.index_limits.end();
}

Result<void> check_can_be_updated(const Table& table, const std::string& index) {
  const std::optional<IndexChange>& change = table.index_change;
  if (change && change->index == index) {
    if (change->phase == Phase::Deleting) return errors::index_being_deleted(table.name, index);
    if (change->phase == Phase::Allocating) return errors::index_not_backfilling(table.name, index);
  }
  if (table.iops_change && changes_throughput(*table.iops_change, index)) {
    return errors::index_being_updated(table.name, index);
  }
  return {};
}

Result<void> read_update(IndexUpdates& updates, Table& table, const Json& change) {
  const std::string name = text_of(change, "IndexName");
  const GlobalIndex* const index = table.global_index(name);
  if (!index && is_local(table, name)) return errors::not_a_global_index("update", name);
  if (!index) return errors::index_not_found(name, table.name);
  KT_CHECK(check_can_be_updated(table, name));
  if (const auto units = read_throughput(change)) {
    KT_CHECK(check_unit_bounds(*units));
    updates.throughput.emplace_back(name, *units);
  }
  if (const auto limits = read_on_demand(change)) {
    KT_CHECK(check_on_demand_limits(*limits, "index " + name, Clearing::Allowed));
    updates.limits.emplace_back(name, *limits);
  }
  if (const auto warm = read_warm(change)) {
    KT_CHECK(check_warm_increase(*warm, warm_throughput(index->throughput, index->warm), "index " + name));
    updates.warm.emplace_back(name, *warm);
  }
  return {};
}

}  // namespace

Result<IndexUpdates> read_index_updates(Table& table, const Json& params) {
  IndexUpdates updates;
  std::size_t made_or_dropped = 0;
  for (const Json& update : member(params, "GlobalSecondaryIndexUpdates")) {
    if (has(update, "Update")) KT_CHECK(read_update(updates, table, update["Update"]));
    if (has(update, "Create")) {
      GlobalIndex index = read_global_index(update["Create"]);
      if (table.global_index(index.name) || is_local(table, index.name)) return errors::index_exists();
      updates.made = std::move(index);
      ++made_or_dropped;
    }
    if (has(update, "Delete")) {
      std::string name = text_of(update["Delete"], "IndexName");
      if (is_local(table, name)) return errors::not_a_global_index("delete", name);
      if (!table.global_index(name)) return errors::index_not_found(name, table.name);
      updates.dropped = std::move(name);
      ++made_or_dropped;
    }
  }
  if (made_or_dropped > 1) return errors::one_online_index_only();
  if (updates.made && table.definition.global_indexes.size() >= kGlobalIndexes) return errors::global_index_quota();
  return updates;
}

Result<void> check_index_set_change(const Table& table, const IndexUpdates& updates) {
  if (!updates.changes_set()) return {};
  if (const std::optional<IndexChange>& change = table.index_change) {
    if (updates.dropped != change->index) return errors::one_online_index_only();
    if (change->phase == Phase::Deleting) return errors::index_being_deleted(table.name, change->index);
    if (change->phase == Phase::Allocating) return errors::index_in_allocation(table.name, change->index);
  }
  if (table.iops_change) return errors::no_index_during_iops(table.name);
  if (table.stream_change) return errors::no_index_during_stream_change(toggle_of(table));
  if (table.class_change) return errors::no_index_during_class_change(table.name, table.class_change->to);
  return {};
}

Result<void> check_no_index_in_the_way(const Table& table, std::string_view change) {
  if (!table.index_change || table.index_change->phase == Phase::Backfilling) return {};
  const bool deleting = table.index_change->phase == Phase::Deleting;
  return errors::no_change_during_index_change(
      change, {table.name, table.index_change->index, deleting ? "deleted" : "created"});
}

errors::StreamToggle toggle_of(const Table& table) {
  return {table.name, table.stream->label, table.stream_change->enables ? "ENABLE" : "DISABLE"};
}

TableDefinition with_index(const TableDefinition& definition, const GlobalIndex& index,
                           const std::vector<AttributeDefinition>& attributes) {
  TableDefinition result = definition;
  result.global_indexes.push_back(index);
  for (const AttributeDefinition& attribute : attributes) {
    const bool is_key = std::any_of(index.keys.begin(), index.keys.end(),
                                    [&](const KeyElement& key) { return key.name == attribute.name; });
    const bool is_known = std::any_of(result.attributes.begin(), result.attributes.end(),
                                      [&](const AttributeDefinition& known) { return known.name == attribute.name; });
    // What is no key of the index, or is defined already, is passed over.
    if (is_key && !is_known) result.attributes.push_back(attribute);
  }
  return result;
}

void begin(Table& table, const IndexUpdates& updates, const Json& params, Instant now, RandomSource& random) {
  if (updates.made) {
    table.definition = with_index(table.definition, *updates.made, read_attributes(params));
    const Instant allocated = now + kIndexAllocation.pick(random);
    table.index_change =
        IndexChange{updates.made->name, Phase::Allocating, allocated, now + kIndexCreation.pick(random)};
  } else {
    table.index_change = IndexChange{*updates.dropped, Phase::Deleting, now, now + kIndexDeletion.pick(random)};
  }
}

std::optional<OnDemandLimits> merged(const std::optional<OnDemandLimits>& now, const OnDemandLimits& change) {
  OnDemandLimits result = now.value_or(OnDemandLimits{});
  const auto merge = [](std::optional<std::int64_t>& limit, const std::optional<std::int64_t>& wanted) {
    if (!wanted) return;
    limit = *wanted == kNoLimit ? std::nullopt : wanted;
  };
  merge(result.reads, change.reads);
  merge(result.writes, change.writes);
  if (!result.reads && !result.writes) return std::nullopt;
  return result;
}

}  // namespace keyturn::dynamodb
