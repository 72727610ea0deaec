// Backups as the console lists them, and the requests around them. A backup outlives its table, and restoring it needs
// the key that the table had (facts sheet 8.6).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "views/encryption.h"
#include "views/permission.h"
#include "world/world.h"

namespace keyturn::views {

struct BackupRow {
  std::string arn;
  std::string name;
  std::string table;
  std::string type;  // "USER"; "SYSTEM": DynamoDB made it when the table's key was lost
  std::string key;   // "alias/app", "AWS owned key"
  Status key_state;  // whether it can be restored: of a KMS key its state
  std::string size;
  std::string created;
};

// The latest first: of one table's name, or all of them when it is empty.
std::vector<BackupRow> backup_rows(const World& world, std::string_view table = {});
std::optional<BackupRow> backup_row(const World& world, const std::string& arn);

Permission can_back_up(const dynamodb::Table& table);
std::string backup_name_error(std::string_view name);

struct RestoreForm {
  std::string table;
  bool keeps_key = true;  // the kind of key that the backup has; else:
  Encryption encryption = Encryption::AwsOwned;
  std::string key_id;
};
Json restore_params(const std::string& backup_arn, const RestoreForm& form);

std::vector<std::string> consequences_of_deleting(const BackupRow& backup);

}  // namespace keyturn::views
