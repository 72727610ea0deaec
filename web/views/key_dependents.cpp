#include "views/key_dependents.h"

#include "base/text.h"
#include "dynamodb/timings.h"
#include "views/keys.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

bool needs(const dynamodb::Table& table, const std::string& key_id) {
  if (key_id_of(table.sse.key().kms_key_arn) == key_id) return true;
  const std::optional<dynamodb::SseChange>& change = table.sse.change();
  return change && (key_id_of(change->from.kms_key_arn) == key_id || key_id_of(change->to.kms_key_arn) == key_id);
}

std::string in_minutes(const dynamodb::Range& range) { return minutes_between(range.shortest, range.longest); }

// "Music, Books and 1 backup"; empty when there is nothing.
std::string in_words(const std::vector<std::string>& tables, int backups) {
  std::vector<std::string> parts;
  if (!tables.empty()) parts.push_back(joined({tables.size() == 1 ? "the table " : "the tables ", join(tables, ", ")}));
  if (backups > 0) parts.push_back(joined({std::to_string(backups), backups == 1 ? " backup" : " backups"}));
  return join(parts, " and ");
}

void add_loss_of_tables(const std::vector<std::string>& tables, std::vector<std::string>& lines) {
  if (tables.empty()) {
    lines.push_back("No table needs this key now.");
    return;
  }
  lines.push_back(
      joined({"Reads and writes of ", join(tables, ", "),
              " fail as soon as DynamoDB has to ask KMS again: a connection keeps the table key for about ",
              std::to_string(dynamodb::kTableKeyCache.shortest.milliseconds / minutes(1).milliseconds), " minutes."}));
  lines.push_back(joined({"DynamoDB finds out ", in_minutes(dynamodb::kKeyLossDetection),
                          " from now and shows INACCESSIBLE_ENCRYPTION_CREDENTIALS. Seven days after that it archives "
                          "the table."}));
}

}  // namespace

std::vector<std::string> dependent_tables(const World& world, const std::string& key_id) {
  std::vector<std::string> names;
  for (const auto& [name, table] : world.tables.tables) {
    if (needs(table, key_id)) names.push_back(name);
  }
  return names;
}

std::vector<const dynamodb::Backup*> backups_under(const World& world, const std::string& key_id) {
  std::vector<const dynamodb::Backup*> backups;
  for (const auto& [arn, backup] : world.tables.backups) {
    if (key_id_of(backup.table.sse.key().kms_key_arn) == key_id) backups.push_back(&backup);
  }
  return backups;
}

int dependent_backups(const World& world, const std::string& key_id) {
  return static_cast<int>(backups_under(world, key_id).size());
}

std::vector<std::string> consequences_of_disable(const World& world, const std::string& key_id) {
  const std::vector<std::string> tables = dependent_tables(world, key_id);
  std::vector<std::string> lines;
  add_loss_of_tables(tables, lines);
  lines.push_back("What the key encrypted cannot be decrypted until it is enabled again.");
  if (!tables.empty()) {
    lines.push_back(
        joined({"Once it is enabled again, DynamoDB finds out within ", in_minutes(dynamodb::kKeyRecovery), "."}));
  }
  return lines;
}

std::vector<std::string> consequences_of_deletion(const World& world, const std::string& key_id, int days_ahead) {
  const std::vector<std::string> tables = dependent_tables(world, key_id);
  const std::string date = date_and_time(world.ground.now + days(days_ahead));
  std::vector<std::string> lines = {
      joined({"The key cannot be used from now on. Until ", date, " its deletion can be cancelled."})};
  add_loss_of_tables(tables, lines);
  const std::string lost = in_words(tables, dependent_backups(world, key_id));
  lines.push_back(joined({"On ", date, " KMS deletes the key with its aliases and grants. ",
                          lost.empty() ? "What it encrypted" : "What it encrypted, with it " + lost,
                          ", can never be decrypted again."}));
  return lines;
}

}  // namespace keyturn::views
