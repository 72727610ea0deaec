// The part of errors.h about indexes and the limits of on-demand and warm throughput: facts sheet 2.3, 2.5, 4.4, 4.5.
#include "base/text.h"
#include "dynamodb/error_forms.h"
#include "dynamodb/errors.h"
#include "dynamodb/limits.h"

namespace keyturn::dynamodb::errors {

ServiceError empty_local_indexes() { return invalid("List of LocalSecondaryIndexes is empty"); }
ServiceError empty_global_indexes() { return invalid("List of GlobalSecondaryIndexes is empty"); }
ServiceError table_needs_range_key() {
  return invalid("Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex");
}
ServiceError index_needs_range_key(std::string_view index) {
  return invalid(joined({"Index KeySchema does not have a range key for index: ", index}));
}
ServiceError index_hash_key_differs(std::string_view index, std::string_view index_key, std::string_view table_key) {
  return invalid(joined({"Index KeySchema does not have the same leading hash key as table KeySchema for index: ",
                         index, ". index hash key: ", index_key, ", table hash key: ", table_key}));
}
ServiceError unknown_projection_type(std::string_view type) {
  return invalid(joined({"Unknown ProjectionType: ", type}));
}
ServiceError projection_with_attributes(std::string_view type) {
  return invalid(joined({"ProjectionType is ", type, ", but NonKeyAttributes is specified"}));
}
ServiceError projection_without_attributes() {
  return invalid("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
}
ServiceError duplicate_index(std::string_view index) { return invalid(joined({"Duplicate index name: ", index})); }
ServiceError too_many_local_indexes() {
  return invalid(
      joined({"Number of LocalSecondaryIndexes exceeds per-table limit of ", std::to_string(kLocalIndexes)}));
}
ServiceError too_many_global_indexes() {
  return invalid(
      joined({"GlobalSecondaryIndex count exceeds the per-table limit of ", std::to_string(kGlobalIndexes)}));
}
ServiceError index_units_with_on_demand(std::string_view index) {
  return invalid(joined(
      {"ProvisionedThroughput should not be specified for index: ", index, " when BillingMode is PAY_PER_REQUEST"}));
}
ServiceError index_units_missing(std::string_view index) {
  return invalid(joined({"ProvisionedThroughput is not specified for index: ", index}));
}
ServiceError index_update_is_empty() {
  return invalid(
      "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete "
      "must "
      "not be null");
}
ServiceError index_updated_twice(std::string_view index) {
  return invalid(
      joined({"Only one global secondary index update per index is allowed simultaneously. Index: ", index}));
}
ServiceError index_exists() { return validation("Attempting to create an index which already exists"); }
ServiceError one_online_index_only() {
  return subscriber_limit("Only 1 online index can be created or deleted simultaneously per table");
}
ServiceError index_without_definitions(std::string_view index) {
  return invalid(joined({"AttributeDefinitions is not specified for index: ", index}));
}
ServiceError global_index_quota() {
  return subscriber_limit(
      joined({"Number of global secondary indexes exceeds per-table limit of ", std::to_string(kGlobalIndexes)}));
}

ServiceError one_action_per_index_update() {
  return invalid("Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object");
}
ServiceError not_a_global_index(std::string_view action, std::string_view index) {
  return validation(joined({"Cannot ", action, " an index that is not a GlobalSecondaryIndex: ", index}));
}
ServiceError index_update_units_missing(std::string_view index) {
  return invalid(joined({"ProvisionedThroughput must be specified for index: ", index}));
}
ServiceError index_update_units_incomplete(std::string_view index) {
  return invalid(joined({"Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: ", index}));
}
ServiceError index_update_units_with_on_demand(std::string_view index) {
  return invalid(joined({"Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: ", index,
                         " when BillingMode is PAY_PER_REQUEST"}));
}
ServiceError index_throughput_unchanged(std::string_view index, std::int64_t reads, std::int64_t writes) {
  const std::string r = std::to_string(reads);
  const std::string w = std::to_string(writes);
  return validation(joined(
      {"The provisioned throughput for the index ", index,
       " will not change. The requested value equals the current value. Current ReadCapacityUnits provisioned for "
       "index ",
       index, ": ", r, ". Requested ReadCapacityUnits: ", r, ". Current WriteCapacityUnits provisioned for index ",
       index, ": ", w, ". Requested WriteCapacityUnits: ", w,
       ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits."}));
}
ServiceError index_being_updated(std::string_view table, std::string_view index) {
  return in_use(joined({"Index is being updated. Table: ", table, " Index: ", index}));
}
ServiceError index_being_deleted(std::string_view table, std::string_view index) {
  return in_use(joined({"Index is being deleted. Table: ", table, " Index: ", index}));
}
ServiceError index_not_backfilling(std::string_view table, std::string_view index) {
  // The two blanks are real.
  return in_use(joined({"Index is being created but is not backfilling yet.  Table: ", table, " Index: ", index}));
}
ServiceError index_in_allocation(std::string_view table, std::string_view index) {
  return in_use(joined(
      {"Index creation is in resource allocation phase. Retry deletion during backfilling phase or when the index is "
       "active. Table: ",
       table, " Index: ", index}));
}
ServiceError no_index_during_iops(std::string_view table) {
  return in_use(joined({"Can't create or delete indexes while table IOPS are being updated. Table: ", table}));
}
ServiceError no_index_during_stream_change(StreamToggle toggle) {
  return in_use(joined({"Can't create or delete an index when stream status is being updated. Table: ", toggle.table,
                        " Stream: ", toggle.label, " Operation: ", toggle.operation}));
}
ServiceError no_index_during_class_change(std::string_view table, std::string_view table_class) {
  return in_use(joined({"Can't create or delete an index when a table class update is in progress. Table: ", table,
                        " TableClassUpdateInProgress: ", table_class}));
}
ServiceError no_change_during_index_change(std::string_view change, IndexInMotion index) {
  return in_use(joined({"Can't change ", change, " when an index is being ", index.participle, ". Table: ", index.table,
                        " Indexes: [", index.name, "]"}));
}
ServiceError no_on_demand_limits_during_index_deletion(std::string_view index) {
  return in_use(
      joined({"OnDemandThroughput cannot be updated while index deletion is in progress for indexes: [", index, "]"}));
}
ServiceError cannot_delete_while_indexes_change() {
  return in_use("Cannot delete table while indexes are being created, updated, or deleted.");
}

ServiceError on_demand_limit_out_of_range(std::string_view member, std::string_view of) {
  return invalid(joined({"Requested ", member, " for OnDemandThroughput for ", of, " is outside of valid range"}));
}
ServiceError warm_throughput_decreased(std::string_view member, std::string_view of) {
  return invalid(joined({"Requested ", member, " for WarmThroughput for ", of,
                         " is lower than current WarmThroughput, decreasing WarmThroughput is not supported"}));
}
ServiceError warm_throughput_below_units(std::string_view member, std::string_view units) {
  return invalid(joined(
      {"Requested ", member, " for WarmThroughput for table is lower than ", units, " of ProvisionedThroughput"}));
}
ServiceError empty_throughput_settings() {
  return {"InternalFailure", "The request processing has failed because of an unknown error, exception or failure.",
          500};
}

}  // namespace keyturn::dynamodb::errors
