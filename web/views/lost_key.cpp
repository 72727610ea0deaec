#include "views/lost_key.h"

#include "base/text.h"
#include "dynamodb/timings.h"
#include "views/keys.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

using dynamodb::TableStatus;

// While the old key cannot be used, no other can take over; without grants alone, one can (9.2, 9.4).
std::string meaning_of(const World& world, const dynamodb::Table& table, const kms::Key* key) {
  switch (table.status) {
    case TableStatus::Archiving:
      return "The key did not come back in time. DynamoDB makes a backup of the table, and the table ends with it.";
    case TableStatus::Archived:
      return "The key did not come back in time. The table is left as a backup; it can be described and deleted.";
    default: break;
  }
  const Instant archived = *table.key_loss.inaccessible_since + dynamodb::kArchivedAfter;
  return joined({key && key->state == kms::KeyState::Enabled
                     ? "DynamoDB has lost its access to the key. On "
                     : "Items cannot be read or written, and the table cannot get another key. On ",
                 date_and_time(archived), ", ", time_until(world.ground.now, archived), ", DynamoDB archives it."});
}

std::string finds_out() {
  return joined({"DynamoDB finds out by itself within ",
                 minutes_between(dynamodb::kKeyRecovery.shortest, dynamodb::kKeyRecovery.longest), "."});
}

std::string help_of(const dynamodb::Table& table, const kms::Key* key) {
  if (!key) return "KMS has deleted the key. Nobody can decrypt the items any more.";
  const bool is_archived = table.status == TableStatus::Archiving || table.status == TableStatus::Archived;
  switch (key->state) {
    case kms::KeyState::Disabled:
      return is_archived ? std::string("Enable the key, then restore the backup to a new table.")
                         : joined({"Enable the key. ", finds_out()});
    case kms::KeyState::PendingDeletion:
      return joined({"Cancel the deletion of the key before ",
                     key->deletion_date ? date_and_time(*key->deletion_date) : std::string("it is deleted"),
                     ", then enable it."});
    default: break;
  }
  if (is_archived) return "The key can be used again: restore the backup to a new table.";
  if (table.key_loss.usable) return joined({"The key can be used again. ", finds_out()});
  return "The key is enabled, but DynamoDB may not use it: its grants or the key policy are in the way. With grants "
         "gone, another key in Manage Encryption makes new ones.";
}

}  // namespace

std::optional<LostKey> lost_key(const World& world, const dynamodb::Table& table) {
  if (!table.key_loss.inaccessible_since) return std::nullopt;
  const std::string id = key_id_of(table.sse.key().kms_key_arn);
  const kms::Key* const key = world.keys.find(id);
  LostKey lost;
  lost.title = "DynamoDB cannot use the key of this table";
  lost.meaning = meaning_of(world, table, key);
  lost.help = help_of(table, key);
  if (key) lost.key_id = id;
  return lost;
}

}  // namespace keyturn::views
