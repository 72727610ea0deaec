// DeleteTable: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html (facts sheet 3)
#include "dynamodb/account_limits.h"
#include "dynamodb/backup_errors.h"
#include "dynamodb/describe.h"
#include "dynamodb/errors.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/table_name.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

namespace {

Result<void> check_can_be_deleted(const Table& table, Instant now) {
  if (table.status == TableStatus::Creating) return errors::being_created(table.name);
  if (table.status == TableStatus::Deleting) return errors::being_deleted(table.name);
  if (table.definition.deletion_protection) return errors::deletion_protected();
  if (table.stream_change) return errors::cannot_delete_while_stream_changes();
  const bool indexes_change = table.index_change || (table.iops_change && !table.iops_change->changes_table);
  if (indexes_change) return errors::cannot_delete_while_indexes_change();
  // Also while only SSEDescription.Status is UPDATING and TableStatus is ACTIVE.
  if (table.is_updating()) return errors::being_updated(table.name);
  if (table.status == TableStatus::Archiving) return errors::being_archived(table.name);
  if (table.tags_changed && now < *table.tags_changed + kTagLock) {
    return errors::cannot_delete_while_tags_change(table.name);
  }
  return {};
}

}  // namespace

Result<Json> delete_table(TableStore& tables, service::Context& context, const Json& params) {
  const std::string name = table_name(text_of(params, "TableName"));
  Table* const table = tables.find(std::string_view(name));
  if (!table) return errors::table_not_found(name);
  KT_CHECK(check_can_be_deleted(*table, context.now()));
  KT_CHECK(check_tables_at_work(tables));

  service::Ground& ground = context.ground;
  table->become(TableStatus::Deleting);
  ground.scheduler.cancel(table->ref());
  ground.scheduler.plan(context.now() + kDeleting.pick(ground.random), TableIsGone{table->ref()});
  return Json{{"TableDescription", describe_deleted(*table, context.now())}};
}

}  // namespace keyturn::dynamodb
