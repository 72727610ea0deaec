// The secondary indexes of definition_rules.h: facts sheet 2.5.
#include <set>

#include "dynamodb/definition_rules.h"
#include "dynamodb/errors.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/throughput_rules.h"

namespace keyturn::dynamodb {

namespace {

Result<void> check_projection(const Projection& projection) {
  if (projection.type.empty()) return errors::unknown_projection_type("null");
  const bool includes = projection.type == "INCLUDE";
  if (!includes && !projection.non_key_attributes.empty()) return errors::projection_with_attributes(projection.type);
  if (includes && projection.non_key_attributes.empty()) return errors::projection_without_attributes();
  return {};
}

Result<void> check_local(const LocalIndex& index, const TableDefinition& definition) {
  KT_CHECK(check_keys(index.keys, definition.attributes));
  if (index.keys.size() < kKeyElements) return errors::index_needs_range_key(index.name);
  if (index.keys[0].name != definition.keys[0].name) {
    return errors::index_hash_key_differs(index.name, index.keys[0].name, definition.keys[0].name);
  }
  return check_projection(index.projection);
}

}  // namespace

Result<void> check_global_index(const GlobalIndex& index, const TableDefinition& definition) {
  if (index.keys.size() > kKeyElements)
    return errors::not_simulated("global secondary indexes with multi-attribute keys");
  KT_CHECK(check_keys(index.keys, definition.attributes));
  KT_CHECK(check_projection(index.projection));
  const bool on_demand = definition.billing_mode == BillingMode::PayPerRequest;
  if (on_demand && index.throughput) return errors::index_units_with_on_demand(index.name);
  if (!on_demand && !index.throughput) return errors::index_units_missing(index.name);
  if (index.throughput) KT_CHECK(check_unit_bounds(*index.throughput));
  if (!index.on_demand) return {};
  if (!on_demand) return errors::on_demand_limit_with_provisioned("MaxReadRequestUnits");
  return check_on_demand_limits(*index.on_demand, "index " + index.name, Clearing::Refused);
}

Result<void> check_indexes(const TableDefinition& definition, const Json& params) {
  std::set<std::string> names;
  if (has(params, "LocalSecondaryIndexes")) {
    if (definition.local_indexes.empty()) return errors::empty_local_indexes();
    if (definition.keys.size() < kKeyElements) return errors::table_needs_range_key();
    for (const LocalIndex& index : definition.local_indexes) {
      KT_CHECK(check_local(index, definition));
      if (!names.insert(index.name).second) return errors::duplicate_index(index.name);
    }
    if (definition.local_indexes.size() > kLocalIndexes) return errors::too_many_local_indexes();
  }
  if (has(params, "GlobalSecondaryIndexes")) {
    if (definition.global_indexes.empty()) return errors::empty_global_indexes();
    for (const GlobalIndex& index : definition.global_indexes) {
      KT_CHECK(check_global_index(index, definition));
      if (!names.insert(index.name).second) return errors::duplicate_index(index.name);
    }
    if (definition.global_indexes.size() > kGlobalIndexes) return errors::too_many_global_indexes();
  }
  return {};
}

}  // namespace keyturn::dynamodb
