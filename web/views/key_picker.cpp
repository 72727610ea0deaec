#include "views/key_picker.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "kms/key_spec.h"

namespace keyturn::views {
namespace {

PickableKey pickable(const World& world, const std::string& id) {
  const kms::Alias* alias = world.keys.alias_of(id);
  if (!alias) return {id, id, "No alias"};
  return {id, alias->name, id};
}

std::string why_not(const kms::Key* key) {
  if (!key) return "deleted";
  if (key->state != kms::KeyState::Enabled) return std::string(kms::name_of(key->state));
  return "not for tables";
}

// Those with an alias first, by its name.
template <typename Wanted>
std::vector<PickableKey> pick(const World& world, const Wanted& wanted) {
  std::vector<PickableKey> with_alias;
  std::vector<PickableKey> without;
  for (const auto& [id, key] : world.keys.keys) {
    if (wanted(key)) (world.keys.alias_of(id) ? with_alias : without).push_back(pickable(world, id));
  }
  std::sort(with_alias.begin(), with_alias.end(),
            [](const PickableKey& a, const PickableKey& b) { return a.label < b.label; });
  with_alias.insert(with_alias.end(), without.begin(), without.end());
  return with_alias;
}

}  // namespace

std::vector<PickableKey> pickable_keys(const World& world, const std::string& chosen) {
  std::vector<PickableKey> with_alias = pick(world, can_encrypt_tables);
  const kms::Key* const key = chosen.empty() ? nullptr : world.keys.find(chosen);
  if (chosen.empty() || (key && can_encrypt_tables(*key))) return with_alias;
  PickableKey lost = pickable(world, chosen);
  lost.label += joined({" (", why_not(key), ")"});
  with_alias.push_back(std::move(lost));
  return with_alias;
}

std::vector<PickableKey> alias_targets(const World& world, const std::string& key_id) {
  return pick(world, [&](const kms::Key& key) {
    return key.id != key_id && key.manager == kms::KeyManager::Customer && key.state != kms::KeyState::PendingDeletion;
  });
}

bool can_encrypt_tables(const kms::Key& key) {
  return key.manager == kms::KeyManager::Customer && key.state == kms::KeyState::Enabled && key.is_symmetric() &&
         key.usage == kms::kEncryptDecrypt;
}

std::string key_error(Encryption choice, const std::string& key_id) {
  return choice == Encryption::CustomerManaged && key_id.empty() ? "Choose a KMS key." : std::string();
}

}  // namespace keyturn::views
