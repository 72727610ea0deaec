// CreateBackup: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateBackup.html (facts sheet
// 3, 8.6, 9.4). The backup is there at once; only this answer says CREATING.
#include "dynamodb/backup_errors.h"
#include "dynamodb/lost_key.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/table_name.h"

namespace keyturn::dynamodb {

Result<Json> create_backup(TableStore& tables, service::Context& context, const Json& params) {
  const std::string name = table_name(text_of(params, "TableName"));
  const Table* const table = tables.find(std::string_view(name));
  if (!table || table->status == TableStatus::Creating) return errors::table_of_backup_not_found(name);
  KT_CHECK(check_accessible(context, tables, *table));
  Backup backup = make_backup(*table, text_of(params, "BackupName"), "USER", context.now(), context.ground.random);
  Json answer = {{"BackupDetails", backup_details(backup, "CREATING")}};
  std::string arn = backup.arn;
  tables.backups.emplace(std::move(arn), std::move(backup));
  return answer;
}

}  // namespace keyturn::dynamodb
