// DescribeBackup: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeBackup.html
#include "dynamodb/backup_errors.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"

namespace keyturn::dynamodb {

Result<Json> describe_backup(TableStore& tables, service::Context&, const Json& params) {
  const std::string arn = text_of(params, "BackupArn");
  if (!parse_backup_arn(arn)) return errors::invalid_backup_arn();
  const auto backup = tables.backups.find(arn);
  if (backup == tables.backups.end()) return errors::backup_not_found(arn);
  return Json{{"BackupDescription", backup_description(backup->second, "AVAILABLE")}};
}

}  // namespace keyturn::dynamodb
