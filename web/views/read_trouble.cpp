#include "views/read_trouble.h"

#include "base/text.h"
#include "views/keys.h"
#include "views/lost_key.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

std::string help_with(const kms::Key& key) {
  switch (key.state) {
    case kms::KeyState::Disabled: return "Enable the key, then try again: nothing is lost.";
    case kms::KeyState::PendingDeletion:
      return joined({"Cancel the deletion of the key before ",
                     key.deletion_date ? date_and_time(*key.deletion_date) : std::string("it is deleted"),
                     ", enable it, then try again."});
    case kms::KeyState::PendingImport: return "Import the key's material, then try again.";
    case kms::KeyState::Enabled: break;
  }
  return "The key is enabled, but its policy or your user's permissions do not allow kms:Decrypt.";
}

bool is_about_the_key(const ServiceError& error) {
  return error.code == "AccessDeniedException" || error.message.find("KMS") != std::string::npos;
}

}  // namespace

Advice advice_on(const World& world, const dynamodb::Table& table, const ServiceError& error) {
  if (error.code == "ConditionalCheckFailedException") {
    return {"An item with this key is there already, or was deleted meanwhile. Read the items again.", ""};
  }
  if (!is_about_the_key(error)) return {};
  if (const std::optional<LostKey> lost = lost_key(world, table)) return {lost->help, lost->key_id};
  const std::string id = key_id_of(table.sse.key().kms_key_arn);
  const kms::Key* const key = world.keys.find(id);
  if (!key) return {};
  return {help_with(*key), id};
}

Permission can_use_items(const dynamodb::Table& table) {
  switch (table.status) {
    case dynamodb::TableStatus::Creating: return {false, "The table is being created"};
    case dynamodb::TableStatus::Deleting: return {false, "The table is being deleted"};
    default: return {};
  }
}

}  // namespace keyturn::views
