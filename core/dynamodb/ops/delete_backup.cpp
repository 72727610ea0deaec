// DeleteBackup: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteBackup.html
#include "dynamodb/backup_errors.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"

namespace keyturn::dynamodb {

Result<Json> delete_backup(TableStore& tables, service::Context&, const Json& params) {
  const std::string arn = text_of(params, "BackupArn");
  if (!parse_backup_arn(arn)) return errors::invalid_backup_arn();
  const auto backup = tables.backups.find(arn);
  if (backup == tables.backups.end()) return errors::backup_not_found(arn);
  if (tables.is_restoring_from(arn)) return errors::backup_being_deleted_in_use(arn);
  Json answer = {{"BackupDescription", backup_description(backup->second, "DELETED")}};
  tables.backups.erase(backup);
  return answer;
}

}  // namespace keyturn::dynamodb
