#include "dynamodb/table.h"

#include <algorithm>
#include <iterator>

#include "base/assert.h"
#include "base/text.h"
#include "dynamodb/limits.h"

namespace keyturn::dynamodb {

namespace {

bool is_less(const Throughput& a, const Throughput& b) { return a.reads < b.reads || a.writes < b.writes; }

// Warm throughput keeps the most that was ever provisioned, and an on-demand table's default when the table leaves it.
void keep_warm(std::optional<WarmThroughput>& kept, const std::optional<Throughput>& provisioned) {
  const Throughput warm = warm_throughput(provisioned, kept);
  kept = WarmThroughput{warm.reads, warm.writes};
}

void settle(GlobalIndex& index, const Throughput& to, Instant at) {
  if (index.throughput && is_less(to, *index.throughput)) index.history.count_decrease(at);
  index.throughput = to;
}

void settle(Table& table, const IopsChange& change) {
  TableDefinition& definition = table.definition;
  const bool becomes_on_demand = change.mode == BillingMode::PayPerRequest;
  if (change.changes_table) keep_warm(definition.warm, definition.throughput);
  if (becomes_on_demand && !table.is_on_demand()) table.on_demand_since = change.settles;
  if (!becomes_on_demand) table.was_provisioned = true;
  // A change of the billing mode drops the limits of on-demand throughput.
  const bool changes_mode = change.mode != definition.billing_mode;
  if (changes_mode && !becomes_on_demand) definition.on_demand.reset();
  definition.billing_mode = change.mode;
  if (change.changes_table) {
    definition.throughput = becomes_on_demand ? std::nullopt : std::optional<Throughput>(change.throughput);
  }
  for (GlobalIndex& index : definition.global_indexes) {
    if (changes_mode || !change.index_throughput.empty()) keep_warm(index.warm, index.throughput);
    if (changes_mode) index.on_demand.reset();
    if (becomes_on_demand) index.throughput.reset();
    for (const auto& [name, throughput] : change.index_throughput) {
      if (name == index.name) settle(index, throughput, change.settles);
    }
  }
  if (change.is_decrease) table.throughput_history.count_decrease(change.settles);
}

bool is_key_of_index(const TableDefinition& definition, const std::string& attribute) {
  const auto has = [&](const KeySchema& keys) {
    return std::any_of(keys.begin(), keys.end(), [&](const KeyElement& key) { return key.name == attribute; });
  };
  return has(definition.keys) ||
         std::any_of(definition.local_indexes.begin(), definition.local_indexes.end(),
                     [&](const LocalIndex& index) { return has(index.keys); }) ||
         std::any_of(definition.global_indexes.begin(), definition.global_indexes.end(),
                     [&](const GlobalIndex& index) { return has(index.keys); });
}

void forget_data_key(TableKey& key, const std::string& structure) {
  std::erase_if(key.data_keys, [&](const DataKey& data_key) { return data_key.structure == structure; });
}

// Attributes that were keys of this index only are defined no longer.
void drop_index(Table& table, const std::string& name) {
  TableDefinition& definition = table.definition;
  std::erase_if(definition.global_indexes, [&](const GlobalIndex& index) { return index.name == name; });
  std::erase_if(definition.attributes,
                [&](const AttributeDefinition& attribute) { return !is_key_of_index(definition, attribute.name); });
  table.items.erase(table.structure_of(name));
  forget_data_key(table.key, table.structure_of(name));
  if (table.next_key) forget_data_key(*table.next_key, table.structure_of(name));
}

void settle_index(Table& table, Instant now) {
  IndexChange& change = *table.index_change;
  if (change.phase == IndexChange::Phase::Allocating && change.allocated <= now) {
    change.phase = IndexChange::Phase::Backfilling;
  }
  if (change.settles > now) return;
  if (change.phase == IndexChange::Phase::Deleting) drop_index(table, change.index);
  table.index_change.reset();
}

void settle_warm(Table& table, Instant now) {
  for (const WarmChange& change : table.warm_changes) {
    if (change.settles > now) continue;
    const WarmThroughput warm{change.to.reads, change.to.writes};
    if (change.index.empty()) {
      table.definition.warm = warm;
    } else if (GlobalIndex* const index = table.global_index(change.index)) {
      index->warm = warm;
    }
  }
  std::erase_if(table.warm_changes, [&](const WarmChange& change) { return change.settles <= now; });
}

template <typename Change>
bool is_due(const std::optional<Change>& change, Instant now) {
  return change && change->settles <= now;
}

}  // namespace

std::string_view name_of(TableStatus status) {
  switch (status) {
    case TableStatus::Creating: return "CREATING";
    case TableStatus::Active: return "ACTIVE";
    case TableStatus::Updating: return "UPDATING";
    case TableStatus::Deleting: return "DELETING";
    case TableStatus::Inaccessible: return "INACCESSIBLE_ENCRYPTION_CREDENTIALS";
    case TableStatus::Archiving: return "ARCHIVING";
    case TableStatus::Archived: return "ARCHIVED";
  }
  return "";
}

void Table::become(TableStatus next) {
  if (next == status) return;
  KT_ASSERT(std::any_of(std::begin(kStatusChanges), std::end(kStatusChanges),
                        [&](const StatusChange& change) { return change.from == status && change.to == next; }));
  status = next;
}

void Table::settle_updates(Instant now) {
  if (is_due(iops_change, now)) {
    settle(*this, *iops_change);
    iops_change.reset();
  }
  if (is_due(stream_change, now)) {
    if (!stream_change->enables) stream->view_type.clear();
    stream_change.reset();
  }
  if (is_due(class_change, now)) {
    definition.table_class = class_change->to;
    class_changes.push_back(class_change->settles);
    class_change.reset();
  }
  if (index_change) settle_index(*this, now);
  settle_warm(*this, now);
  if (!is_busy()) become(resting_status());
}

bool Table::is_busy() const {
  const bool index_occupies_table = index_change && index_change->phase != IndexChange::Phase::Backfilling;
  return (iops_change && iops_change->changes_table) || stream_change || class_change || index_occupies_table;
}

TableStatus Table::resting_status() const {
  return key_loss.inaccessible_since ? TableStatus::Inaccessible : TableStatus::Active;
}

GlobalIndex* Table::global_index(std::string_view index) {
  const auto found = std::find_if(definition.global_indexes.begin(), definition.global_indexes.end(),
                                  [&](const GlobalIndex& one) { return one.name == index; });
  return found == definition.global_indexes.end() ? nullptr : &*found;
}

std::string Table::structure_of(std::string_view index) const { return joined({"table/", name, "/index/", index}); }

std::vector<std::string> Table::structures() const {
  std::vector<std::string> result = {"table/" + name};
  for (const LocalIndex& index : definition.local_indexes) result.push_back(structure_of(index.name));
  for (const GlobalIndex& index : definition.global_indexes) result.push_back(structure_of(index.name));
  return result;
}

Throughput warm_throughput(const std::optional<Throughput>& provisioned, const std::optional<WarmThroughput>& kept) {
  const Throughput least = provisioned.value_or(Throughput{kOnDemandWarmReads, kOnDemandWarmWrites});
  const WarmThroughput more = kept.value_or(WarmThroughput{});
  return {std::max(least.reads, more.reads.value_or(0)), std::max(least.writes, more.writes.value_or(0))};
}

}  // namespace keyturn::dynamodb
