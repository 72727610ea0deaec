// UpdateTable with ProvisionedThroughput, BillingMode, GlobalSecondaryIndexUpdates or StreamSpecification: facts
// sheet 4.2, 4.4, 4.5.
#include <utility>

#include "dynamodb/account_limits.h"
#include "dynamodb/definition_rules.h"
#include "dynamodb/describe.h"
#include "dynamodb/encryption.h"
#include "dynamodb/errors.h"
#include "dynamodb/index_updates.h"
#include "dynamodb/iops_plan.h"
#include "dynamodb/item_access.h"
#include "dynamodb/members.h"
#include "dynamodb/timings.h"
#include "dynamodb/updates.h"
#include "time/format.h"

namespace keyturn::dynamodb {

namespace {

// Facts sheet 4.3: BillingMode may bring OnDemandThroughput with it.
Result<void> check_limits_with_billing(const Json& params) {
  const std::optional<OnDemandLimits> limits = read_on_demand(params);
  if (!limits || billing_mode_of(params) == BillingMode::PayPerRequest) return {};
  return errors::on_demand_limit_with_provisioned(limits->reads || !limits->writes ? "MaxReadRequestUnits"
                                                                                   : "MaxWriteRequestUnits");
}

Result<std::optional<StreamChange>> plan_stream(service::Context& context, const Table& table, const Json& params) {
  using Plan = std::optional<StreamChange>;
  const Json& specification = member(params, "StreamSpecification");
  if (specification.is_null()) return Plan();
  if (table.stream_change) return errors::stream_change_in_progress(toggle_of(table));
  if (table.iops_change) return errors::no_stream_change_during_iops(table.name);
  if (table.class_change) return errors::no_stream_during_class_change(table.name, table.class_change->to);
  KT_CHECK(check_no_index_in_the_way(table, "stream status"));
  const bool enables = member(specification, "StreamEnabled") == true;
  const bool is_on = table.stream && !table.stream->view_type.empty();
  if (enables && is_on) return errors::stream_already_enabled(table.name);
  if (!enables && !is_on) return errors::no_stream_to_disable(table.name);
  return Plan(StreamChange{enables, context.now() + kStreamToggle.pick(context.ground.random)});
}

// An index that is to be made is checked like one of CreateTable, against the table as it will be.
Result<void> check_made_index(const TableStore& tables, const service::Context& context, const Table& table,
                              const IndexUpdates& updates, const Json& params) {
  if (!updates.made) return {};
  TableDefinition after = with_index(table.definition, *updates.made, read_attributes(params));
  after.billing_mode = billing_mode_of(params).value_or(after.billing_mode);
  KT_CHECK(check_global_index(*updates.made, after));
  return check_capacity(tables, &table, reserved(after), context.ground.account.region);
}

void begin_index_change(service::Context& context, Table& table, const IndexUpdates& updates, const Json& params) {
  Scheduler& scheduler = context.ground.scheduler;
  begin(table, updates, params, context.now(), context.ground.random);
  const IndexChange& change = *table.index_change;
  if (change.phase == IndexChange::Phase::Allocating) {
    scheduler.plan(change.allocated, TableUpdateSettles{table.ref()});
  }
  scheduler.plan(change.settles, TableUpdateSettles{table.ref()});
  table.become(TableStatus::Updating);
}

void begin_stream_change(service::Context& context, Table& table, const StreamChange& change, const Json& params) {
  const Json& specification = member(params, "StreamSpecification");
  if (change.enables) table.stream = Stream{text_of(specification, "StreamViewType"), stream_label(context.now())};
  table.stream_change = change;
  context.ground.scheduler.plan(change.settles, TableUpdateSettles{table.ref()});
  table.become(TableStatus::Updating);
}

void begin_iops_change(service::Context& context, Table& table, IopsChange change) {
  context.ground.scheduler.plan(change.settles, TableUpdateSettles{table.ref()});
  if (change.changes_table) table.become(TableStatus::Updating);
  begin(table, std::move(change), context.now());
}

// The index gets its data key and its items at once, while the caller's key is at hand: what is written from now on
// reaches it as well, and nobody reads it before it is ACTIVE. An error changes nothing.
Result<void> make_index(TableStore& tables, service::Context& context, Table& table, const GlobalIndex& index,
                        const Json& params) {
  Table changed = table;
  changed.definition = with_index(table.definition, index, read_attributes(params));
  KT_CHECK(add_data_key(context, tables, changed, changed.structure_of(index.name)));
  KT_TRY(const ItemAccess access, ItemAccess::open(context, tables, changed));
  KT_CHECK(fill_index(access, changed, context.ground, index.name));
  table.key = std::move(changed.key);
  table.next_key = std::move(changed.next_key);
  table.items = std::move(changed.items);
  return {};
}

// Of indexes, and of the table when it becomes on demand.
void apply_limits(Table& table, const IndexUpdates& updates, const Json& params) {
  for (const auto& [name, limits] : updates.limits) {
    GlobalIndex& index = *table.global_index(name);
    index.on_demand = merged(index.on_demand, limits);
  }
  if (const auto limits = read_on_demand(params))
    table.definition.on_demand = merged(table.definition.on_demand, *limits);
}

}  // namespace

Result<Json> update_capacity_and_stream(TableStore& tables, service::Context& context, Table& table,
                                        const Json& params) {
  KT_CHECK(check_limits_with_billing(params));
  KT_TRY(const IndexUpdates updates, read_index_updates(table, params));
  KT_CHECK(check_index_set_change(table, updates));
  KT_CHECK(check_made_index(tables, context, table, updates, params));
  KT_TRY(std::optional<IopsChange> iops, plan_iops(tables, context, table, updates, params));
  KT_TRY(const std::optional<StreamChange> stream, plan_stream(context, table, params));
  if (updates.made) KT_CHECK(make_index(tables, context, table, *updates.made, params));

  if (updates.changes_set()) begin_index_change(context, table, updates, params);
  for (const auto& [name, wanted] : updates.warm) begin_warm_change(context, table, name, wanted);
  if (iops) begin_iops_change(context, table, std::move(*iops));
  if (stream) begin_stream_change(context, table, *stream, params);
  apply_limits(table, updates, params);

  // Indexes that only change their throughput leave the table ACTIVE; what changes nothing is answered UPDATING (4.2).
  const bool only_indexes = has(params, "GlobalSecondaryIndexUpdates") && !has(params, "BillingMode") &&
                            !has(params, "ProvisionedThroughput") && !has(params, "StreamSpecification") &&
                            !updates.changes_set();
  return describe_as(table, context.now(), only_indexes ? table.status : TableStatus::Updating);
}

}  // namespace keyturn::dynamodb
