// ListBackups: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBackups.html. A table's backups
// come in the order of their making; the table need not exist any more.
#include "dynamodb/backup_errors.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/table_name.h"
#include "time/format.h"

namespace keyturn::dynamodb {

namespace {

struct Filter {
  std::string table;  // empty: of all tables
  std::string type;
  std::optional<Instant> from;   // included
  std::optional<Instant> until;  // not included

  bool admits(const Backup& backup) const {
    if (!table.empty() && backup.table.name != table) return false;
    if (type != "ALL" && backup.type != type) return false;
    return (!from || backup.created >= *from) && (!until || backup.created < *until);
  }
};

std::optional<Instant> time_of(const Json& params, const char* name) {
  const Json& time = member(params, name);
  if (!time.is_number()) return std::nullopt;
  return from_epoch_seconds(time.get<double>());
}

}  // namespace

Result<Json> list_backups(TableStore& tables, service::Context&, const Json& params) {
  const Filter filter{table_name(text_of(params, "TableName")),
                      has(params, "BackupType") ? text_of(params, "BackupType") : "USER",
                      time_of(params, "TimeRangeLowerBound"), time_of(params, "TimeRangeUpperBound")};
  if (filter.from && filter.until && *filter.until < *filter.from) return errors::inverted_time_range();
  const std::size_t most = has(params, "Limit") ? static_cast<std::size_t>(number_of(params, "Limit")) : kListedBackups;
  auto next = has(params, "ExclusiveStartBackupArn")
                  ? tables.backups.upper_bound(text_of(params, "ExclusiveStartBackupArn"))
                  : tables.backups.begin();
  Json summaries = Json::array();
  std::string last;
  for (; next != tables.backups.end(); ++next) {
    if (!filter.admits(next->second)) continue;
    if (summaries.size() == most) break;
    summaries.push_back(backup_summary(next->second));
    last = next->first;
  }
  Json answer = {{"BackupSummaries", std::move(summaries)}};
  const bool has_more = next != tables.backups.end();
  if (has_more) answer["LastEvaluatedBackupArn"] = last;
  return answer;
}

}  // namespace keyturn::dynamodb
