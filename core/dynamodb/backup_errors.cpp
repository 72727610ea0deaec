#include "dynamodb/backup_errors.h"

#include "dynamodb/error_forms.h"

namespace keyturn::dynamodb::errors {

namespace {

ServiceError bad_request(std::string_view detail) { return validation(joined({"Invalid Request: ", detail})); }

}  // namespace

ServiceError being_archived(std::string_view table) { return in_use(joined({"Table is being archived: ", table})); }
ServiceError archived(std::string_view table) { return in_use(joined({"Table is archived: ", table})); }

ServiceError table_of_backup_not_found(std::string_view table) {
  return {"TableNotFoundException", joined({"Table not found: ", table})};
}
ServiceError backup_not_found(std::string_view arn) {
  return {"BackupNotFoundException", joined({"Backup not found: ", arn})};
}
ServiceError invalid_backup_arn() { return validation("Invalid Backup ARN"); }
ServiceError inverted_time_range() {
  return invalid("Time range lower bound must be less than or equal to upper bound");
}
ServiceError backup_being_deleted_in_use(std::string_view arn) {
  return {"BackupInUseException", joined({"Backup is being used to restore table: ", arn})};
}

ServiceError restore_target_exists(std::string_view table) {
  return {"TableAlreadyExistsException", joined({"Table already exists: ", table})};
}
ServiceError restore_target_being_restored(std::string_view table, std::string_view backup_arn) {
  return {"TableInUseException", joined({"Table: ", table, " is already being restored from backup: ", backup_arn})};
}
ServiceError table_being_restored(std::string_view table) { return in_use(joined({"Table is being used: ", table})); }
ServiceError backup_feeds_another_restore(std::string_view arn) {
  return {"BackupInUseException", joined({"Backup is being used to restore another table: ", arn})};
}
ServiceError restore_needs_sse_override() {
  return bad_request("sseSpecificationOverride must be provided for cross-region restores");
}
ServiceError override_units_with_on_demand() {
  return bad_request("Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST");
}
ServiceError override_units_missing() {
  return bad_request("Must override ProvisionedThroughput if BillingMode is overridden to PROVISIONED");
}
ServiceError override_units_without_provisioned() {
  return bad_request("Cannot override ProvisionedThroughput unless BillingMode is PROVISIONED");
}
ServiceError override_limits_with_provisioned(std::string_view member) {
  return bad_request(
      joined({"Cannot override ", member, " for OnDemandThroughput unless BillingModeOverride is PAY_PER_REQUEST"}));
}
ServiceError override_index_unknown(std::string_view index) {
  return bad_request(joined({"Index ", index,
                             " does not match a secondary index that existed in the source table and cannot be created "
                             "during the restore operation"}));
}
ServiceError override_index_units_missing(std::string_view index) {
  return bad_request(joined({"Must specify provisioned throughput for index ", index}));
}
ServiceError override_index_units_with_on_demand(std::string_view index) {
  return bad_request(joined(
      {"Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST for index ", index}));
}
ServiceError bad_restore_name() {
  return validation("TableName must be at least 3 characters long and at most 255 characters long");
}

}  // namespace keyturn::dynamodb::errors
