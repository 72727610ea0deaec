// UpdateTable with ProvisionedThroughput, BillingMode, GlobalSecondaryIndexUpdates or StreamSpecification: facts
// sheet 4.2, 4.4, 4.5. What AWS calls "table IOPS" is throughput and billing mode together.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "dynamodb/account_limits.h"
#include "dynamodb/definition_rules.h"
#include "dynamodb/describe.h"
#include "dynamodb/errors.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/timings.h"
#include "dynamodb/updates.h"
#include "time/format.h"

namespace keyturn::dynamodb {

namespace {

using IndexThroughput = std::vector<std::pair<std::string, Throughput>>;

errors::StreamToggle toggle_of(const Table& table) {
  return {table.name, table.stream->label, table.stream_change->enables ? "ENABLE" : "DISABLE"};
}

GlobalIndex* find_index(TableDefinition& definition, std::string_view name) {
  const auto found = std::find_if(definition.global_indexes.begin(), definition.global_indexes.end(),
                                  [&](const GlobalIndex& index) { return index.name == name; });
  return found == definition.global_indexes.end() ? nullptr : &*found;
}

// The throughput that the request gives to indexes. Making and dropping indexes is checked, and left out.
Result<IndexThroughput> read_index_updates(Table& table, const Json& params) {
  IndexThroughput result;
  std::size_t made_or_dropped = 0;
  std::size_t made = 0;
  for (const Json& update : member(params, "GlobalSecondaryIndexUpdates")) {
    for (const char* action : {"Update", "Create", "Delete"}) {
      const Json& change = member(update, action);
      if (change.is_null()) continue;
      const std::string name = text_of(change, "IndexName");
      const bool exists = find_index(table.definition, name) != nullptr;
      const bool creates = action == std::string_view("Create");
      if (creates && exists) return errors::index_exists();
      if (!creates && !exists) return errors::index_not_found(name, table.name);
      if (const auto units = read_throughput(change); units && !creates) {
        KT_CHECK(check_unit_bounds(*units));
        result.push_back({name, *units});
      }
      made += creates ? 1U : 0U;
      made_or_dropped += action == std::string_view("Update") ? 0U : 1U;
    }
  }
  if (made_or_dropped > 1) return errors::one_online_index_only();
  if (made + table.definition.global_indexes.size() > kGlobalIndexes) return errors::global_index_quota();
  if (made_or_dropped > 0) return errors::not_simulated("UpdateTable that creates or deletes a global secondary index");
  return result;
}

Range duration(const Table& table, BillingMode to) {
  if (to == table.definition.billing_mode) return kThroughputChange;
  if (to == BillingMode::Provisioned) return table.was_provisioned ? kBackToProvisioned : kToProvisioned;
  return table.on_demand_since ? kBackToOnDemand : kToOnDemand;
}

// Every index of a provisioned table has throughput of its own.
Result<void> check_indexes_provisioned(const Table& table, const IndexThroughput& given) {
  for (const GlobalIndex& index : table.definition.global_indexes) {
    const bool has_units = index.throughput || std::any_of(given.begin(), given.end(),
                                                           [&](const auto& one) { return one.first == index.name; });
    if (!has_units) return errors::index_units_missing(index.name);
  }
  return {};
}

Result<IopsChange> plan_provisioned(const TableStore& tables, service::Context& context, const Table& table,
                                    const std::optional<Throughput>& asked, IndexThroughput indexes) {
  const bool stays = !table.is_on_demand();
  const Throughput current = table.definition.throughput.value_or(Throughput{});
  const Throughput wanted = asked.value_or(current);
  if (stays && indexes.empty() && wanted == current) return errors::throughput_unchanged(wanted.reads, wanted.writes);
  KT_CHECK(check_indexes_provisioned(table, indexes));

  TableDefinition after = table.definition;
  after.throughput = wanted;
  for (const auto& [name, units] : indexes) find_index(after, name)->throughput = units;
  KT_CHECK(check_capacity(tables, &table, reserved(after), context.ground.account.region));

  const bool is_decrease = stays && (wanted.reads < current.reads || wanted.writes < current.writes);
  if (is_decrease) KT_CHECK(table.throughput_history.check_decrease(context.now()));
  return IopsChange{BillingMode::Provisioned, wanted, std::move(indexes), is_decrease, {}};
}

// What the request asks of table IOPS. Nothing when it asks for nothing that changes them: PAY_PER_REQUEST on a table
// that is on demand, or a switch back while the switch goes on, which is accepted and lost (4.4).
Result<std::optional<IopsChange>> plan_iops(const TableStore& tables, service::Context& context, Table& table,
                                            const Json& params) {
  using Plan = std::optional<IopsChange>;
  KT_TRY(IndexThroughput indexes, read_index_updates(table, params));
  const std::optional<BillingMode> mode = billing_mode_of(params);
  const std::optional<Throughput> asked = read_throughput(params);
  if (!mode && !asked && indexes.empty()) return Plan();

  const BillingMode current = table.definition.billing_mode;
  if (table.iops_change) {
    const bool switches_back = mode == current && table.iops_change->mode != current;
    if (switches_back) return Plan();
    return errors::iops_being_updated(table.name);
  }
  if (table.stream_change) return errors::no_iops_during_stream_change(toggle_of(table));

  const BillingMode to = mode.value_or(current);
  IopsChange change{to, {}, {}, false, {}};
  if (to == BillingMode::PayPerRequest) {
    if (asked) return errors::units_with_on_demand();
    if (!indexes.empty()) return errors::index_units_with_on_demand(indexes.front().first);
    if (current == to) return Plan();
  } else {
    KT_TRY(change, plan_provisioned(tables, context, table, asked, std::move(indexes)));
  }
  change.settles = context.now() + duration(table, to).pick(context.ground.random);
  return Plan(std::move(change));
}

Result<std::optional<StreamChange>> plan_stream(service::Context& context, const Table& table, const Json& params) {
  using Plan = std::optional<StreamChange>;
  const Json& specification = member(params, "StreamSpecification");
  if (specification.is_null()) return Plan();
  if (table.stream_change) return errors::stream_change_in_progress(toggle_of(table));
  if (table.iops_change) return errors::no_stream_change_during_iops(table.name);
  if (table.class_change) return errors::no_stream_during_class_change(table.name, table.class_change->to);
  const bool enables = member(specification, "StreamEnabled") == true;
  const bool is_on = table.stream && !table.stream->view_type.empty();
  if (enables && is_on) return errors::stream_already_enabled(table.name);
  if (!enables && !is_on) return errors::no_stream_to_disable(table.name);
  return Plan(StreamChange{enables, context.now() + kStreamToggle.pick(context.ground.random)});
}

// The dates are shown at once, the units and the number of decreases when it is done (4.4).
void begin(Table& table, IopsChange change, Instant now) {
  if (change.mode == BillingMode::Provisioned && !table.is_on_demand()) {
    const Throughput& current = *table.definition.throughput;
    const Throughput& wanted = change.throughput;
    if (wanted.reads > current.reads || wanted.writes > current.writes) table.throughput_history.note_increase(now);
    if (change.is_decrease) table.throughput_history.note_decrease(now);
  }
  table.iops_change = std::move(change);
}

}  // namespace

Result<Json> update_capacity_and_stream(TableStore& tables, service::Context& context, Table& table,
                                        const Json& params) {
  KT_TRY(std::optional<IopsChange> iops, plan_iops(tables, context, table, params));
  KT_TRY(std::optional<StreamChange> stream, plan_stream(context, table, params));
  Scheduler& scheduler = context.ground.scheduler;
  if (iops) {
    scheduler.plan(iops->settles, TableUpdateSettles{table.ref()});
    begin(table, std::move(*iops), context.now());
    table.become(TableStatus::Updating);
  }
  if (stream) {
    scheduler.plan(stream->settles, TableUpdateSettles{table.ref()});
    const Json& specification = member(params, "StreamSpecification");
    if (stream->enables) table.stream = Stream{text_of(specification, "StreamViewType"), stream_label(context.now())};
    table.stream_change = *stream;
    table.become(TableStatus::Updating);
  }
  // Also for what changes nothing (4.2).
  return describe_as(table, context.now(), TableStatus::Updating);
}

}  // namespace keyturn::dynamodb
