#include "dynamodb/restore_rules.h"

#include <algorithm>

#include "dynamodb/backup_errors.h"
#include "dynamodb/definition_rules.h"
#include "dynamodb/members.h"
#include "dynamodb/throughput_rules.h"

namespace keyturn::dynamodb {

namespace {

bool is_same(const KeySchema& a, const KeySchema& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const KeyElement& x, const KeyElement& y) { return x.name == y.name && x.type == y.type; });
}

bool is_same(const Projection& a, const Projection& b) {
  return a.type == b.type && std::is_permutation(a.non_key_attributes.begin(), a.non_key_attributes.end(),
                                                 b.non_key_attributes.begin(), b.non_key_attributes.end());
}

// The indexes that are wanted: all when none are named, otherwise those whose keys and projection the source has.
template <typename Index>
Result<std::vector<Index>> choose(const std::vector<Index>& source, const std::vector<Index>& wanted, bool overridden,
                                  std::vector<std::pair<std::string, std::string>>& names) {
  std::vector<Index> result;
  if (!overridden) {
    for (const Index& index : source) names.emplace_back(index.name, index.name);
    return source;
  }
  for (const Index& index : wanted) {
    const auto match = std::find_if(source.begin(), source.end(), [&](const Index& one) {
      return is_same(one.keys, index.keys) && is_same(one.projection, index.projection);
    });
    if (match == source.end()) return errors::override_index_unknown(index.name);
    names.emplace_back(match->name, index.name);
    result.push_back(index);
  }
  return result;
}

// Indexes that keep the source's throughput: what the override leaves open.
void inherit_units(TableDefinition& definition, const TableDefinition& source) {
  for (GlobalIndex& index : definition.global_indexes) {
    if (index.throughput) continue;
    for (const GlobalIndex& one : source.global_indexes) {
      if (is_same(one.keys, index.keys) && is_same(one.projection, index.projection)) index.throughput = one.throughput;
    }
  }
}

Result<void> apply_billing(TableDefinition& definition, const Table& source, const Json& params) {
  const Json& override_mode = member(params, "BillingModeOverride");
  const bool to_on_demand = override_mode == "PAY_PER_REQUEST";
  const bool to_provisioned = override_mode == "PROVISIONED";
  const Json units = Json{{"ProvisionedThroughput", member(params, "ProvisionedThroughputOverride")}};
  const std::optional<Throughput> throughput = read_throughput(units);
  if (to_on_demand && throughput) return errors::override_units_with_on_demand();
  if (to_provisioned && !throughput && source.is_on_demand()) return errors::override_units_missing();
  const bool on_demand = to_on_demand || (!to_provisioned && source.is_on_demand());
  if (on_demand && throughput) return errors::override_units_without_provisioned();
  if (throughput) KT_CHECK(check_unit_bounds(*throughput));

  const std::optional<OnDemandLimits> limits =
      read_on_demand(Json{{"OnDemandThroughput", member(params, "OnDemandThroughputOverride")}});
  if (limits && !on_demand) {
    return errors::override_limits_with_provisioned(limits->reads ? "MaxReadRequestUnits" : "MaxWriteRequestUnits");
  }
  if (limits) {
    KT_CHECK(check_on_demand_limits(*limits, "table", Clearing::Refused));
    definition.on_demand = limits;
  }
  definition.billing_mode = on_demand ? BillingMode::PayPerRequest : BillingMode::Provisioned;
  if (!on_demand) definition.on_demand.reset();
  if (on_demand) definition.throughput.reset();
  if (throughput) definition.throughput = throughput;
  return {};
}

Result<void> check_index_units(const TableDefinition& definition) {
  const bool on_demand = definition.billing_mode == BillingMode::PayPerRequest;
  for (const GlobalIndex& index : definition.global_indexes) {
    if (!on_demand && !index.throughput) return errors::override_index_units_missing(index.name);
    if (index.throughput) KT_CHECK(check_unit_bounds(*index.throughput));
  }
  return {};
}

}  // namespace

Result<RestorePlan> plan_restore(const Table& source, const Json& params) {
  RestorePlan plan;
  TableDefinition& definition = plan.definition = source.definition;
  definition.warm.reset();
  definition.stream_view_type.reset();
  definition.table_class.reset();
  definition.deletion_protection = false;
  definition.tags.clear();

  const TableDefinition wanted =
      read_definition({{"LocalSecondaryIndexes", member(params, "LocalSecondaryIndexOverride")},
                       {"GlobalSecondaryIndexes", member(params, "GlobalSecondaryIndexOverride")}});
  KT_TRY(definition.local_indexes, choose(source.definition.local_indexes, wanted.local_indexes,
                                          has(params, "LocalSecondaryIndexOverride"), plan.indexes));
  KT_TRY(definition.global_indexes, choose(source.definition.global_indexes, wanted.global_indexes,
                                           has(params, "GlobalSecondaryIndexOverride"), plan.indexes));
  KT_CHECK(apply_billing(definition, source, params));
  const bool on_demand = definition.billing_mode == BillingMode::PayPerRequest;
  if (!on_demand) inherit_units(definition, source.definition);
  for (GlobalIndex& index : definition.global_indexes) {
    index.warm.reset();
    index.history = {};
    if (!on_demand) {
      index.on_demand.reset();
      continue;
    }
    const bool overridden = has(params, "GlobalSecondaryIndexOverride") && index.throughput;
    if (overridden) return errors::override_index_units_with_on_demand(index.name);
    index.throughput.reset();
  }
  KT_CHECK(check_index_units(definition));
  return plan;
}

}  // namespace keyturn::dynamodb
