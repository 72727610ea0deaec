#include "dynamodb/iops_plan.h"

#include <algorithm>
#include <utility>

#include "dynamodb/account_limits.h"
#include "dynamodb/errors.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

namespace {

using Plan = std::optional<IopsChange>;

bool is_less(const Throughput& a, const Throughput& b) { return a.reads < b.reads || a.writes < b.writes; }

Range duration(const Table& table, const IopsChange& change) {
  if (!change.changes_table) return kIndexThroughputChange;
  if (change.mode == table.definition.billing_mode) return kThroughputChange;
  if (change.mode == BillingMode::Provisioned) return table.was_provisioned ? kBackToProvisioned : kToProvisioned;
  return table.on_demand_since ? kBackToOnDemand : kToOnDemand;
}

// Every index of a provisioned table has throughput of its own.
Result<void> check_indexes_provisioned(const Table& table, const IndexUpdates& given) {
  for (const GlobalIndex& index : table.definition.global_indexes) {
    const bool has_units = index.throughput || std::any_of(given.throughput.begin(), given.throughput.end(),
                                                           [&](const auto& one) { return one.first == index.name; });
    if (!has_units) return errors::index_update_units_missing(index.name);
  }
  return {};
}

Result<void> check_index_units(Table& table, const IndexUpdates& indexes, Instant now) {
  for (const auto& [name, wanted] : indexes.throughput) {
    const GlobalIndex& index = *table.global_index(name);
    if (!index.throughput) continue;
    if (wanted == *index.throughput) return errors::index_throughput_unchanged(name, wanted.reads, wanted.writes);
    if (is_less(wanted, *index.throughput)) KT_CHECK(index.history.check_decrease(now));
  }
  return {};
}

Result<IopsChange> plan_provisioned(const TableStore& tables, service::Context& context, Table& table,
                                    const std::optional<Throughput>& asked, const IndexUpdates& indexes) {
  const bool stays = !table.is_on_demand();
  const Throughput current = table.definition.throughput.value_or(Throughput{});
  const Throughput wanted = asked.value_or(current);
  if (stays && indexes.empty() && wanted == current) return errors::throughput_unchanged(wanted.reads, wanted.writes);
  KT_CHECK(check_indexes_provisioned(table, indexes));
  KT_CHECK(check_index_units(table, indexes, context.now()));

  TableDefinition after = table.definition;
  after.throughput = wanted;
  for (GlobalIndex& index : after.global_indexes) {
    for (const auto& [name, units] : indexes.throughput) {
      if (name == index.name) index.throughput = units;
    }
  }
  KT_CHECK(check_capacity(tables, &table, reserved(after), context.ground.account.region));

  IopsChange change{BillingMode::Provisioned, wanted, indexes.throughput, stays && is_less(wanted, current), {}};
  if (change.is_decrease) KT_CHECK(table.throughput_history.check_decrease(context.now()));
  change.changes_table = !stays || wanted != current;
  return change;
}

Result<Plan> plan_on_demand(const Table& table, const std::optional<Throughput>& asked, const IndexUpdates& indexes) {
  if (asked) return errors::units_with_on_demand();
  if (!indexes.throughput.empty()) return errors::index_update_units_with_on_demand(indexes.throughput.front().first);
  const bool stays = table.is_on_demand();
  if (stays && indexes.limits.empty()) return Plan();
  IopsChange change{BillingMode::PayPerRequest, {}, {}, false, {}};
  change.changes_table = !stays;
  return Plan(std::move(change));
}

void note(ThroughputHistory& history, const Throughput& current, const Throughput& wanted, Instant now) {
  if (is_less(current, wanted)) history.note_increase(now);
  if (is_less(wanted, current)) history.note_decrease(now);
}

}  // namespace

Result<std::optional<IopsChange>> plan_iops(const TableStore& tables, service::Context& context, Table& table,
                                            const IndexUpdates& indexes, const Json& params) {
  const std::optional<BillingMode> mode = billing_mode_of(params);
  const std::optional<Throughput> asked = read_throughput(params);
  const bool asks_of_table = mode || asked;
  if (!asks_of_table && indexes.throughput.empty() && indexes.limits.empty()) return Plan();

  const BillingMode current = table.definition.billing_mode;
  if (table.iops_change) {
    const bool switches_back = mode == current && table.iops_change->mode != current;
    if (switches_back) return Plan();
    return errors::iops_being_updated(table.name);
  }
  if (table.stream_change) return errors::no_iops_during_stream_change(toggle_of(table));
  const bool repeats_on_demand = mode == BillingMode::PayPerRequest && table.is_on_demand();
  if (asks_of_table && !repeats_on_demand) KT_CHECK(check_no_index_in_the_way(table, "table IOPS"));

  Plan plan;
  if (mode.value_or(current) == BillingMode::PayPerRequest) {
    KT_TRY(plan, plan_on_demand(table, asked, indexes));
    if (!plan) return plan;
  } else {
    if (!indexes.limits.empty()) return errors::on_demand_limit_with_provisioned("MaxReadRequestUnits");
    KT_TRY(plan, plan_provisioned(tables, context, table, asked, indexes));
  }
  for (const auto& [name, limits] : indexes.limits) plan->index_limits.push_back(name);
  plan->settles = context.now() + duration(table, *plan).pick(context.ground.random);
  return plan;
}

void begin(Table& table, IopsChange change, Instant now) {
  if (change.mode == BillingMode::Provisioned && !table.is_on_demand()) {
    note(table.throughput_history, *table.definition.throughput, change.throughput, now);
    for (const auto& [name, wanted] : change.index_throughput) {
      GlobalIndex& index = *table.global_index(name);
      if (index.throughput) note(index.history, *index.throughput, wanted, now);
    }
  }
  table.iops_change = std::move(change);
}

}  // namespace keyturn::dynamodb
