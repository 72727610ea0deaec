#include "dynamodb/update_rules.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "dynamodb/definition_rules.h"
#include "dynamodb/errors.h"
#include "dynamodb/members.h"
#include "dynamodb/sse_specification.h"
#include "dynamodb/throughput_rules.h"

namespace keyturn::dynamodb {

namespace {

constexpr const char* kChanges[] = {
    "BillingMode",
    "DeletionProtectionEnabled",
    "GlobalSecondaryIndexUpdates",
    "GlobalTableSettingsReplicationMode",
    "GlobalTableWitnessUpdates",
    "MultiRegionConsistency",
    "OnDemandThroughput",
    "ProvisionedThroughput",
    "ReplicaUpdates",
    "SSESpecification",
    "StreamSpecification",
    "TableClass",
    "VectorIndexUpdates",
    "WarmThroughput",
};

// A change that must be the only one. The order is the precedence when several apply (4.3).
struct AloneRule {
  const char* member;
  ServiceError (*error)();
};
constexpr AloneRule kAlone[] = {
    {"SSESpecification", errors::sse_must_be_alone},
    {"TableClass", errors::table_class_must_be_alone},
    {"DeletionProtectionEnabled", errors::deletion_protection_must_be_alone},
    {"WarmThroughput", errors::warm_throughput_must_be_alone},
    {"ReplicaUpdates", errors::replicas_must_be_alone},
};

bool asks_for(const Json& params, const char* name) {
  const Json& change = member(params, name);
  return !change.is_null() && !(change.is_array() && change.empty());
}

bool changes_index_set(const Json& params) {
  const Json& updates = member(params, "GlobalSecondaryIndexUpdates");
  return std::any_of(updates.begin(), updates.end(),
                     [](const Json& update) { return has(update, "Create") || has(update, "Delete"); });
}

Result<void> check_exclusive(const Json& params) {
  const auto count =
      std::count_if(std::begin(kChanges), std::end(kChanges), [&](const char* name) { return asks_for(params, name); });
  if (count == 0) return errors::nothing_to_update();
  for (const AloneRule& rule : kAlone) {
    if (asks_for(params, rule.member) && count > 1) return rule.error();
  }
  const auto count_with_billing = asks_for(params, "BillingMode") ? 2 : 1;
  if (asks_for(params, "OnDemandThroughput") && count > count_with_billing) {
    return errors::on_demand_limits_only_with_billing();
  }
  const bool iops = asks_for(params, "ProvisionedThroughput") || member(params, "BillingMode") == "PROVISIONED";
  const bool stream = asks_for(params, "StreamSpecification");
  if (stream && iops) return errors::no_stream_with_iops();
  if (changes_index_set(params) && iops) return errors::no_index_with_iops();
  if (changes_index_set(params) && stream) return errors::no_index_with_stream();
  return {};
}

Result<void> check_billing_members(const Json& params) {
  const Json& mode = member(params, "BillingMode");
  const bool has_units = has(params, "ProvisionedThroughput");
  if (mode == "PAY_PER_REQUEST" && has_units) return errors::update_units_with_on_demand();
  if (mode == "PROVISIONED" && !has_units) return errors::update_units_missing();
  if (const auto units = read_throughput(params)) KT_CHECK(check_unit_bounds(*units));
  return {};
}

Result<void> check_stream_members(const Json& params) {
  const Json& stream = member(params, "StreamSpecification");
  if (stream.is_null()) return {};
  const bool enables = member(stream, "StreamEnabled") == true;
  const bool has_type = has(stream, "StreamViewType");
  if (enables && !has_type) return errors::enabled_stream_needs_view_type();
  if (!enables && has_type) return errors::disabled_stream_has_view_type();
  return {};
}

// A structure without members is more than DynamoDB can take.
Result<void> check_not_empty(const Json& structure) {
  for (const char* name : {"OnDemandThroughput", "WarmThroughput"}) {
    const Json& settings = member(structure, name);
    if (settings.is_object() && settings.empty()) return errors::empty_throughput_settings();
  }
  return {};
}

Result<void> check_index_updates(const Json& params) {
  std::set<std::string> names;
  for (const Json& update : member(params, "GlobalSecondaryIndexUpdates")) {
    const int actions = has(update, "Update") + has(update, "Create") + has(update, "Delete");
    if (actions == 0) return errors::index_update_is_empty();
    if (actions > 1) return errors::one_action_per_index_update();
    for (const char* action : {"Update", "Create", "Delete"}) {
      const Json& change = member(update, action);
      if (change.is_null()) continue;
      const std::string name = text_of(change, "IndexName");
      if (!names.insert(name).second) return errors::index_updated_twice(name);
      KT_CHECK(check_not_empty(change));
      const bool gives_throughput =
          has(change, "ProvisionedThroughput") || has(change, "OnDemandThroughput") || has(change, "WarmThroughput");
      if (action == std::string_view("Update") && !gives_throughput) return errors::index_update_units_incomplete(name);
      const bool creates = action == std::string_view("Create");
      if (creates && !has(params, "AttributeDefinitions")) return errors::index_without_definitions(name);
    }
  }
  return {};
}

}  // namespace

Result<void> check_update(const Json& params) {
  KT_CHECK(check_exclusive(params));
  KT_TRY(const SseRequest request, read_sse_specification(member(params, "SSESpecification")));
  static_cast<void>(request);
  KT_CHECK(check_table_class(params));
  KT_CHECK(check_billing_members(params));
  KT_CHECK(check_not_empty(params));
  if (const auto limits = read_on_demand(params)) {
    KT_CHECK(check_on_demand_limits(*limits, "table", Clearing::Allowed));
  }
  KT_CHECK(check_stream_members(params));
  return check_index_updates(params);
}

}  // namespace keyturn::dynamodb
