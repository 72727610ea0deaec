#include "dynamodb/definition_rules.h"

#include <algorithm>
#include <set>

#include "dynamodb/errors.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/sse_specification.h"
#include "dynamodb/throughput_rules.h"

namespace keyturn::dynamodb {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Result<void> check_no_duplicates(const std::vector<AttributeDefinition>& attributes) {
  std::set<std::string> seen;
  for (const AttributeDefinition& attribute : attributes) {
    if (!seen.insert(attribute.name).second) return errors::duplicate_attribute(attribute.name);
  }
  return {};
}

void add_new(std::vector<std::string>& names, const KeySchema& keys) {
  for (const KeyElement& key : keys) {
    if (!contains(names, key.name)) names.push_back(key.name);
  }
}

Result<void> check_not_simulated(const Json& params) {
  for (const char* name :
       {"ResourcePolicy", "GlobalTableSourceArn", "GlobalTableSettingsReplicationMode", "VectorIndexes"}) {
    if (has(params, name)) return errors::not_simulated(std::string("CreateTable with ") + name);
  }
  return {};
}

}  // namespace

Result<void> check_definition(const TableDefinition& definition, const Json& params) {
  KT_CHECK(check_billing(definition));
  KT_CHECK(check_no_duplicates(definition.attributes));
  KT_CHECK(check_keys(definition.keys, definition.attributes));
  KT_CHECK(check_indexes(definition, params));
  KT_CHECK(check_no_unused_attributes(definition));
  // The order among these four is not known (15.4).
  KT_CHECK(check_created_stream(params));
  KT_TRY(const SseRequest request, read_sse_specification(member(params, "SSESpecification")));
  static_cast<void>(request);
  KT_CHECK(check_table_class(params));
  KT_CHECK(check_tags(member(params, "Tags")));
  return check_not_simulated(params);
}

Result<void> check_unit_bounds(const Throughput& throughput) {
  if (throughput.reads > kUnitsBound) return errors::units_out_of_bounds(throughput.reads, "ReadCapacityUnits");
  if (throughput.writes > kUnitsBound) return errors::units_out_of_bounds(throughput.writes, "WriteCapacityUnits");
  return {};
}

Result<void> check_billing(const TableDefinition& definition) {
  if (definition.billing_mode == BillingMode::PayPerRequest) {
    if (definition.throughput) return errors::units_with_on_demand();
    if (definition.on_demand) return check_on_demand_limits(*definition.on_demand, "table", Clearing::Refused);
    return {};
  }
  if (!definition.throughput) return errors::units_missing();
  KT_CHECK(check_unit_bounds(*definition.throughput));
  if (definition.on_demand) {
    return errors::on_demand_limit_with_provisioned(
        definition.on_demand->reads || !definition.on_demand->writes ? "MaxReadRequestUnits" : "MaxWriteRequestUnits");
  }
  return check_warm_at_creation(definition);
}

Result<void> check_keys(const KeySchema& keys, const std::vector<AttributeDefinition>& attributes) {
  if (keys.size() > attributes.size()) return errors::more_keys_than_definitions();
  const std::vector<std::string> defined = names_of(attributes);
  for (const KeyElement& key : keys) {
    if (!contains(defined, key.name)) return errors::keys_not_defined(names_of(keys), defined);
  }
  const bool has_two = keys.size() == kKeyElements;
  if (has_two && keys[0].name == keys[1].name) return errors::same_hash_and_range();
  if (keys[0].type != "HASH") return errors::first_key_not_hash();
  if (has_two && keys[1].type != "RANGE") return errors::second_key_not_range();
  return {};
}

Result<void> check_no_unused_attributes(const TableDefinition& definition) {
  std::vector<std::string> used;
  add_new(used, definition.keys);
  for (const LocalIndex& index : definition.local_indexes) add_new(used, index.keys);
  for (const GlobalIndex& index : definition.global_indexes) add_new(used, index.keys);
  if (definition.attributes.size() <= used.size()) return {};
  const bool has_indexes = !definition.local_indexes.empty() || !definition.global_indexes.empty();
  if (!has_indexes) return errors::definitions_do_not_match();
  return errors::definitions_not_used(names_of(definition.attributes), used);
}

Result<void> check_created_stream(const Json& params) {
  const Json& stream = member(params, "StreamSpecification");
  if (stream.is_null()) return {};
  const bool enabled = member(stream, "StreamEnabled") == true;
  const bool has_type = has(stream, "StreamViewType");
  if (enabled && !has_type) return errors::created_stream_needs_view_type();
  if (!enabled && has_type) return errors::created_without_stream_has_view_type();
  return {};
}

Result<void> check_table_class(const Json& params) {
  const Json& table_class = member(params, "TableClass");
  if (table_class.is_null() || table_class == "STANDARD" || table_class == "STANDARD_INFREQUENT_ACCESS") return {};
  return errors::invalid_table_class();
}

}  // namespace keyturn::dynamodb
