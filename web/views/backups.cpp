#include "views/backups.h"

#include <algorithm>

#include "base/text.h"
#include "dynamodb/backup.h"
#include "views/form_rules.h"
#include "views/keys.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

Status state_of_key(const World& world, const dynamodb::SseKey& key) {
  if (key.is_aws_owned()) return {Tone::Success, "Available"};
  const kms::Key* found = world.keys.find(key_id_of(key.kms_key_arn));
  return found ? key_status(found->state) : Status{Tone::Error, "Deleted"};
}

BackupRow row_of(const World& world, const dynamodb::Backup& backup) {
  const Json summary = dynamodb::backup_summary(backup);
  const dynamodb::SseKey& key = backup.table.sse.key();
  return {backup.arn,
          backup.name,
          backup.table.name,
          backup.type,
          key.is_aws_owned() ? words_of(Encryption::AwsOwned).today : key_name(world, key.kms_key_arn),
          state_of_key(world, key),
          joined({summary["BackupSizeBytes"].dump(), " bytes"}),
          date_and_time(backup.created)};
}

}  // namespace

std::vector<BackupRow> backup_rows(const World& world, std::string_view table) {
  std::vector<const dynamodb::Backup*> found;
  for (const auto& [arn, backup] : world.tables.backups) {
    if (table.empty() || backup.table.name == table) found.push_back(&backup);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return a->created > b->created; });
  std::vector<BackupRow> rows;
  for (const dynamodb::Backup* backup : found) rows.push_back(row_of(world, *backup));
  return rows;
}

std::optional<BackupRow> backup_row(const World& world, const std::string& arn) {
  const auto found = world.tables.backups.find(arn);
  if (found == world.tables.backups.end()) return std::nullopt;
  return row_of(world, found->second);
}

Permission can_back_up(const dynamodb::Table& table) {
  if (table.status == dynamodb::TableStatus::Creating) return {false, "The table is being created"};
  return {};
}

std::string backup_name_error(std::string_view name) { return table_name_error(name, "backup"); }

Json restore_params(const std::string& backup_arn, const RestoreForm& form) {
  Json params = {{"TargetTableName", form.table}, {"BackupArn", backup_arn}};
  if (!form.keeps_key) {
    params["SSESpecificationOverride"] =
        change_encryption_params(form.table, form.encryption, form.key_id)["SSESpecification"];
  }
  return params;
}

std::vector<std::string> consequences_of_deleting(const BackupRow& backup) {
  return {
      joined({"The backup ", backup.name, " of ", backup.table, ", made on ", backup.created, ", is gone for good."})};
}

}  // namespace keyturn::views
