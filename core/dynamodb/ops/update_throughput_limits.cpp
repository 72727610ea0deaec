// UpdateTable with OnDemandThroughput alone, or with WarmThroughput: facts sheet 2.3, 4.3, 4.5. Limits take effect at
// once; warm throughput takes minutes, during which TableStatus stays ACTIVE.
#include "dynamodb/describe.h"
#include "dynamodb/errors.h"
#include "dynamodb/index_updates.h"
#include "dynamodb/members.h"
#include "dynamodb/throughput_rules.h"
#include "dynamodb/timings.h"
#include "dynamodb/updates.h"

namespace keyturn::dynamodb {

Result<Json> update_on_demand_limits(service::Context& context, Table& table, const Json& params) {
  const OnDemandLimits limits = *read_on_demand(params);
  const bool billing_changes = table.iops_change && table.iops_change->mode != table.definition.billing_mode;
  if (billing_changes) return errors::no_on_demand_limits_during_billing_change();
  if (table.index_change && table.index_change->phase == IndexChange::Phase::Deleting) {
    return errors::no_on_demand_limits_during_index_deletion(table.index_change->index);
  }
  if (!table.is_on_demand()) {
    return errors::on_demand_limit_with_provisioned(limits.reads ? "MaxReadRequestUnits" : "MaxWriteRequestUnits");
  }
  table.definition.on_demand = merged(table.definition.on_demand, limits);
  return describe(table, context.now());
}

Result<Json> update_warm_throughput(service::Context& context, Table& table, const Json& params) {
  const WarmThroughput wanted = *read_warm(params);
  KT_CHECK(check_warm_increase(wanted, warm_throughput(table.definition.throughput, table.definition.warm), "table"));
  begin_warm_change(context, table, "", wanted);
  return describe(table, context.now());
}

void begin_warm_change(service::Context& context, Table& table, std::string_view index, const WarmThroughput& wanted) {
  const GlobalIndex* const of_index = index.empty() ? nullptr : table.global_index(index);
  const Throughput current = of_index ? warm_throughput(of_index->throughput, of_index->warm)
                                      : warm_throughput(table.definition.throughput, table.definition.warm);
  const Throughput to{wanted.reads.value_or(current.reads), wanted.writes.value_or(current.writes)};
  if (to == current) return;
  // Of two changes the later one counts.
  std::erase_if(table.warm_changes, [&](const WarmChange& change) { return change.index == index; });
  const Instant settles = context.now() + kWarmThroughputChange.pick(context.ground.random);
  table.warm_changes.push_back({std::string(index), to, settles});
  context.ground.scheduler.plan(settles, TableUpdateSettles{table.ref()});
}

}  // namespace keyturn::dynamodb
