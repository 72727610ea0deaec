#include "views/pictures/key_switch.h"

#include "base/text.h"
#include "views/key_tag.h"
#include "views/keys.h"
#include "views/pictures/kept_key.h"

namespace keyturn::views {

std::optional<KeySwitch> key_switch(const World& world, const std::string& name) {
  const dynamodb::Table* const table = world.tables.find(name);
  const dynamodb::KmsSeal* const seal = table ? table->key.kms_seal() : nullptr;
  if (!seal) return std::nullopt;
  const kms::Key* const key = world.keys.find(key_id_of(seal->key_arn));
  if (!key || key->manager == kms::KeyManager::Aws) return std::nullopt;
  const bool is_on = key->state == kms::KeyState::Enabled;
  if (!is_on && key->state != kms::KeyState::Disabled) return std::nullopt;
  return KeySwitch{key->id, joined({"KMS key ", KeyTags(world).of(key->id).letter}), is_on,
                   !is_on && !kept_keys(world, *table).empty()};
}

}  // namespace keyturn::views
