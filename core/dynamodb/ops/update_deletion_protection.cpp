// UpdateTable with DeletionProtectionEnabled: facts sheet 4.2, 4.4. It takes effect at once.
#include "dynamodb/describe.h"
#include "dynamodb/errors.h"
#include "dynamodb/members.h"
#include "dynamodb/timings.h"
#include "dynamodb/updates.h"

namespace keyturn::dynamodb {

Result<Json> update_deletion_protection(service::Context& context, Table& table, const Json& params) {
  const Instant now = context.now();
  const bool wanted = member(params, "DeletionProtectionEnabled") == true;
  // It was admitted during stream, billing and class updates, so "not settled" can only mean a throughput update.
  const bool throughput_changes = table.iops_change && table.iops_change->mode == table.definition.billing_mode;
  if (throughput_changes) return errors::protection_needs_active_table();
  // The sources differ on sending the same value again within 15 s; here it is no change (14).
  if (wanted == table.definition.deletion_protection) return describe(table, now);
  if (table.protection_changed && now < *table.protection_changed + kProtectionPause) {
    return errors::protection_just_changed(table.name, *table.protection_changed + kProtectionPause);
  }
  table.definition.deletion_protection = wanted;
  table.protection_changed = now;
  return describe(table, now);
}

}  // namespace keyturn::dynamodb
