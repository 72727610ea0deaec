#include "dynamodb/table.h"

#include <algorithm>
#include <iterator>

#include "base/assert.h"
#include "base/text.h"

namespace keyturn::dynamodb {

namespace {

void settle(Table& table, const IopsChange& change) {
  TableDefinition& definition = table.definition;
  const bool becomes_on_demand = change.mode == BillingMode::PayPerRequest;
  if (becomes_on_demand && !table.is_on_demand()) table.on_demand_since = change.settles;
  if (!becomes_on_demand) table.was_provisioned = true;
  definition.billing_mode = change.mode;
  definition.throughput = becomes_on_demand ? std::nullopt : std::optional<Throughput>(change.throughput);
  for (GlobalIndex& index : definition.global_indexes) {
    if (becomes_on_demand) index.throughput.reset();
    for (const auto& [name, throughput] : change.index_throughput) {
      if (name == index.name) index.throughput = throughput;
    }
  }
  if (change.is_decrease) table.throughput_history.count_decrease(change.settles);
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
  if (!iops_change && !stream_change && !class_change) become(TableStatus::Active);
}

std::vector<std::string> Table::structures() const {
  std::vector<std::string> result = {"table/" + name};
  for (const LocalIndex& index : definition.local_indexes)
    result.push_back(joined({"table/", name, "/index/", index.name}));
  for (const GlobalIndex& index : definition.global_indexes) {
    result.push_back(joined({"table/", name, "/index/", index.name}));
  }
  return result;
}

}  // namespace keyturn::dynamodb
