#include "dynamodb/errors.h"

#include <utility>

#include "base/text.h"
#include "dynamodb/error_forms.h"
#include "dynamodb/limits.h"
#include "time/format.h"

namespace keyturn::dynamodb::errors {

namespace {

constexpr std::string_view kGuide =
    "Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.";

std::string text(const StreamToggle& toggle) {
  return joined({"Table: ", toggle.table, " Stream: ", toggle.label, " Operation: ", toggle.operation});
}

}  // namespace

ServiceError not_simulated(std::string_view what) {
  return {"UnsupportedOperationException", joined({"Keyturn does not simulate ", what, "."})};
}

ServiceError table_name_required() {
  return validation("The parameter 'TableName' is required but was not present in the request");
}
ServiceError wrong_region(std::string_view arn) {
  return validation(joined({"1 validation error detected: Invalid AWS region in '", arn, "'"}));
}
ServiceError other_account(std::string_view caller_arn, std::string_view action, std::string_view arn) {
  return {"AccessDeniedException",
          joined({"User: ", caller_arn, " is not authorized to perform: ", action, " on resource: ", arn,
                  " because no resource-based policy allows the ", action, " action"})};
}
ServiceError table_not_found(std::string_view table) { return not_found(joined({"Table: ", table, " not found"})); }
ServiceError index_not_found(std::string_view index, std::string_view table) {
  return not_found(joined({"Index ", index, " for table ", table}));
}
ServiceError invalid_table_class() {
  return validation(
      "Invalid table-class parameter provided. Please try again with a valid table-class value: [STANDARD, "
      "STANDARD_INFREQUENT_ACCESS].");
}

ServiceError units_with_on_demand() {
  return invalid(
      "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
}
ServiceError units_missing() {
  return invalid("ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
}
ServiceError update_units_with_on_demand() {
  return invalid("ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST");
}
ServiceError update_units_missing() {
  return invalid("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
}
ServiceError units_out_of_bounds(std::int64_t value, std::string_view member) {
  return validation(joined({"Given value ", std::to_string(value), " for ", member, " is out of bounds"}));
}
ServiceError above_table_maximum(std::string_view member, std::int64_t value, std::string_view region) {
  return limit(joined({"The requested ", member, ", ", std::to_string(value),
                       ", is above the per table maximum for the account in ", region,
                       ". Per table maximum: ", std::to_string(kTableUnits), ". ", kGuide}));
}
ServiceError above_account_maximum(std::string_view member, Reserved units, std::string_view region) {
  return limit(joined({"This request would have caused the ", member, " limit to be exceeded for the account in ",
                       region, ". Current ", member, " reserved by the account: ", std::to_string(units.current),
                       ". Limit: ", std::to_string(kAccountUnits), ". Requested: ", std::to_string(units.requested),
                       ". ", kGuide}));
}
ServiceError on_demand_limit_with_provisioned(std::string_view member) {
  return invalid(
      joined({member, " for OnDemandThroughput cannot be specified when the table BillingMode is PROVISIONED"}));
}
ServiceError throughput_unchanged(std::int64_t reads, std::int64_t writes) {
  const std::string r = std::to_string(reads);
  const std::string w = std::to_string(writes);
  return validation(
      joined({"The provisioned throughput for the table will not change. The requested value equals the current value. "
              "Current "
              "ReadCapacityUnits provisioned for the table: ",
              r, ". Requested ReadCapacityUnits: ", r, ". Current WriteCapacityUnits provisioned for the table: ", w,
              ". Requested WriteCapacityUnits: ", w, ". ", kGuide}));
}
ServiceError too_many_decreases(int today, Instant last, Instant next) {
  return subscriber_limit(joined(
      {"Provisioned throughput decreases are limited within a given UTC day. After the first 4 decreases, each "
       "subsequent "
       "decrease in the same UTC day can be performed at most once every 3600 seconds. Number of decreases today: ",
       std::to_string(today), ". Last decrease at ", long_date(last), ". Next decrease can be made at ",
       long_date(next)}));
}

ServiceError duplicate_attribute(std::string_view name) {
  return validation(joined({"Attribute Name is duplicated: ", name}));
}
ServiceError more_keys_than_definitions() {
  return validation("Invalid KeySchema: Some index key attribute have no definition");
}
ServiceError keys_not_defined(const std::vector<std::string>& keys, const std::vector<std::string>& definitions) {
  return invalid(joined({"Some index key attributes are not defined in AttributeDefinitions. Keys: ", list(keys),
                         ", AttributeDefinitions: ", list(definitions)}));
}
ServiceError same_hash_and_range() {
  return validation("Both the Hash Key and the Range Key element in the KeySchema have the same name");
}
ServiceError first_key_not_hash() {
  return validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
}
ServiceError second_key_not_range() {
  return validation("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
}
ServiceError definitions_do_not_match() {
  return invalid(
      "Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions");
}
ServiceError definitions_not_used(const std::vector<std::string>& definitions, const std::vector<std::string>& used) {
  return invalid(joined({"Some AttributeDefinitions are not used. AttributeDefinitions: ", list(definitions),
                         ", keys used: ", list(used)}));
}

ServiceError created_stream_needs_view_type() {
  return invalid("Table is being created with a stream enabled, UpdateViewType is required");
}
ServiceError created_without_stream_has_view_type() {
  return invalid("Table is being created with a stream disabled, UpdateViewType should not be specified");
}
ServiceError enabled_stream_needs_view_type() {
  return invalid("If stream is being enabled then UpdateViewType is required");
}
ServiceError disabled_stream_has_view_type() {
  return invalid("If stream is being disabled, then UpdateViewType must not be specified");
}
ServiceError stream_already_enabled(std::string_view table) {
  return validation(joined({"Table already has an enabled stream: TableName: ", table}));
}
ServiceError no_stream_to_disable(std::string_view table) {
  return validation(joined({"Table has no stream to disable: TableName: ", table}));
}

ServiceError table_exists(std::string_view table) {
  return {"ResourceInUseException", joined({"Table already exists: ", table})};
}
ServiceError being_created(std::string_view table) { return in_use(joined({"Table is being created: ", table})); }
ServiceError being_deleted(std::string_view table) { return in_use(joined({"Table is being deleted: ", table})); }
ServiceError being_updated(std::string_view table) {
  return in_use(joined({"Table: ", table, " is in the process of being updated."}));
}
ServiceError cannot_delete_while_stream_changes() {
  return in_use("Cannot delete table while stream is being enabled/disabled.");
}
ServiceError iops_being_updated(std::string_view table) {
  return in_use(joined({"Table IOPS are currently being updated. Table: ", table}));
}
ServiceError no_stream_change_during_iops(std::string_view table) {
  return in_use(joined({"Can't enable or disable stream while table IOPS are being updated. Table: ", table}));
}
ServiceError no_on_demand_limits_during_billing_change() {
  return in_use("OnDemandThroughput cannot be updated while BillingMode update is in progress");
}
ServiceError stream_change_in_progress(StreamToggle toggle) {
  return in_use(joined({"A stream status change is currently in progress. ", text(toggle)}));
}
ServiceError no_iops_during_stream_change(StreamToggle toggle) {
  return in_use(joined({"Can't change table IOPS when stream status is being updated. ", text(toggle)}));
}
ServiceError no_class_during_stream_change(StreamToggle toggle) {
  return in_use(joined({"Can't update table class when stream status is being updated. ", text(toggle)}));
}
ServiceError class_change_in_progress(std::string_view table, std::string_view table_class) {
  return in_use(joined({"Can't update table class when a table class update is in progress. Table: ", table,
                        " TableClassUpdateInProgress: ", table_class}));
}
ServiceError no_stream_during_class_change(std::string_view table, std::string_view table_class) {
  return in_use(joined({"Can't change stream status when a table class update is in progress. Table: ", table,
                        " TableClassUpdateInProgress: ", table_class}));
}
ServiceError sse_change_in_progress() { return in_use("Server-Side Encryption is still being updated"); }

ServiceError nothing_to_update() {
  return validation(
      "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates, "
      "SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency, "
      "DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is required");
}
ServiceError sse_must_be_alone() {
  return invalid("Server-Side Encryption modification must be the only operation in the request");
}
ServiceError table_class_must_be_alone() {
  return invalid("TableClass modification must be the only operation in the request");
}
ServiceError deletion_protection_must_be_alone() {
  return invalid("DeletionProtection modification must be the only operation in the request");
}
ServiceError warm_throughput_must_be_alone() {
  return invalid("WarmThroughput must be the only operation in the request");
}
ServiceError replicas_must_be_alone() {
  return invalid("Replica modification must be the only operation in the request");
}
ServiceError on_demand_limits_only_with_billing() {
  return invalid("OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
}
ServiceError no_stream_with_iops() { return invalid("You cannot modify stream status while updating table IOPS"); }
ServiceError no_index_with_iops() { return invalid("You cannot create or delete index while updating table IOPS"); }
ServiceError no_index_with_stream() {
  return invalid("You cannot create or delete index while changing stream status");
}

ServiceError too_many_class_changes() {
  return subscriber_limit("Updates to TableClass are limited to 2 times in 30 day(s).");
}
ServiceError deletion_protected() {
  return validation(
      "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.");
}
ServiceError protection_just_changed(std::string_view table, Instant again) {
  return {"ThrottlingException", joined({"Deletion protection setting for table ", table,
                                         " modified within the previous 15000 milliseconds. Please try again after ",
                                         iso_milliseconds(again)})};
}
ServiceError protection_needs_active_table() {
  return {"ResourceInUseException", "Table needs to be in ACTIVE status to modify deletion protection setting."};
}

ServiceError too_many_tables() {
  return subscriber_limit(joined({"There is a limit of ", std::to_string(kTables), " tables per subscriber"}));
}
ServiceError too_many_at_once() {
  return subscriber_limit(
      joined({"Only ", std::to_string(kTablesAtWork), " tables can be created, updated, or deleted simultaneously"}));
}

}  // namespace keyturn::dynamodb::errors
