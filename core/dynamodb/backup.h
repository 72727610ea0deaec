// An on-demand backup: the table as it was, under the key that it had then. It outlives its table, and restoring it
// needs that key (facts sheet 8.6).
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/backuprestore_HowItWorks.html
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/arn.h"
#include "base/json.h"
#include "dynamodb/table.h"
#include "random/random_source.h"

namespace keyturn::dynamodb {

struct Backup {
  std::string arn;  // <table ARN>/backup/<14 digits: milliseconds since the epoch>-<8 hex digits>
  std::string name;
  std::string type;  // "USER", "SYSTEM"
  Instant created;
  Table table;  // a value that shares its bulk with the table it was made of
};

Backup make_backup(const Table& table, std::string name, std::string type, Instant now, RandomSource& random);

// BackupDetails. It is CREATING in the answer of CreateBackup alone, DELETED in DeleteBackup's.
Json backup_details(const Backup& backup, std::string_view status);

// BackupDescription, with what the backup knows of its table.
Json backup_description(const Backup& backup, std::string_view status);

// An entry of ListBackups.
Json backup_summary(const Backup& backup);

// Nothing when `text` is not a backup's ARN.
std::optional<Arn> parse_backup_arn(std::string_view text);

// "Music" of "table/Music/backup/…".
std::string table_of_backup(const Arn& arn);

}  // namespace keyturn::dynamodb
