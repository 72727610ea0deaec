// The error texts of archived tables, backups and restores, once each, as in errors.h. No source has recorded what an
// archived table answers (facts sheet 15.1): those two are ours.
#pragma once
#include <string_view>

#include "base/service_error.h"

namespace keyturn::dynamodb::errors {

ServiceError being_archived(std::string_view table);  // (I)
ServiceError archived(std::string_view table);        // (I)

// --- backups (3) ---
ServiceError table_of_backup_not_found(std::string_view table);
ServiceError backup_not_found(std::string_view arn);
ServiceError invalid_backup_arn();
ServiceError inverted_time_range();
ServiceError backup_being_deleted_in_use(std::string_view arn);

// --- restores (3, 8.6) ---
ServiceError restore_target_exists(std::string_view table);
ServiceError restore_target_being_restored(std::string_view table, std::string_view backup_arn);
ServiceError table_being_restored(std::string_view table);
ServiceError backup_feeds_another_restore(std::string_view arn);
ServiceError restore_needs_sse_override();
ServiceError override_units_with_on_demand();
ServiceError override_units_missing();
ServiceError override_units_without_provisioned();
ServiceError override_limits_with_provisioned(std::string_view member);
ServiceError override_index_unknown(std::string_view index);
ServiceError override_index_units_missing(std::string_view index);
ServiceError override_index_units_with_on_demand(std::string_view index);
ServiceError bad_restore_name();

}  // namespace keyturn::dynamodb::errors
