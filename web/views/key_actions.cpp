#include "views/key_actions.h"

#include "kms/rotation.h"

namespace keyturn::views {
namespace {

using kms::Key;
using kms::KeyState;

bool is_of_rotation(KeyAction action) {
  return action == KeyAction::EnableRotation || action == KeyAction::DisableRotation || action == KeyAction::RotateNow;
}

Permission can_rotate(const World& world, const Key& key, KeyAction action) {
  if (!key.is_symmetric()) return {false, "Only symmetric keys rotate"};
  if (key.origin != "AWS_KMS") return {false, "Only material that KMS made rotates"};
  if (key.state != KeyState::Enabled) return {false, "The key is not enabled"};
  if (action != KeyAction::RotateNow) return {};
  if (kms::is_about_to_rotate(key, world.ground.now)) return {false, "A rotation is under way, or due in 20 minutes"};
  if (kms::on_demand_rotations(key) >= kms::kOnDemandRotations) {
    return {false, "The key was rotated on demand as often as a key can be"};
  }
  return {};
}

}  // namespace

const char* label_of(KeyAction action) {
  switch (action) {
    case KeyAction::Enable: return "Enable key";
    case KeyAction::Disable: return "Disable key";
    case KeyAction::ScheduleDeletion: return "Schedule key deletion";
    case KeyAction::CancelDeletion: return "Cancel key deletion";
    case KeyAction::EnableRotation: return "Turn on rotation";
    case KeyAction::DisableRotation: return "Turn off rotation";
    case KeyAction::RotateNow: return "Rotate now";
  }
  return "";
}

const char* operation_of(KeyAction action) {
  switch (action) {
    case KeyAction::Enable: return "EnableKey";
    case KeyAction::Disable: return "DisableKey";
    case KeyAction::ScheduleDeletion: return "ScheduleKeyDeletion";
    case KeyAction::CancelDeletion: return "CancelKeyDeletion";
    case KeyAction::EnableRotation: return "EnableKeyRotation";
    case KeyAction::DisableRotation: return "DisableKeyRotation";
    case KeyAction::RotateNow: return "RotateKeyOnDemand";
  }
  return "";
}

Permission can(const World& world, const std::string& key_id, KeyAction action) {
  const Key* key = world.keys.find(key_id);
  if (!key) return {false, "The key does not exist"};
  if (key->manager == kms::KeyManager::Aws) return {false, "AWS manages this key"};
  const bool is_pending_deletion = key->state == KeyState::PendingDeletion;
  if (action == KeyAction::CancelDeletion) {
    return is_pending_deletion ? Permission{} : Permission{false, "The key is not pending deletion"};
  }
  if (is_pending_deletion) return {false, "The key is pending deletion"};
  if (is_of_rotation(action)) return can_rotate(world, *key, action);
  if (action != KeyAction::ScheduleDeletion && key->state == KeyState::PendingImport) {
    return {false, "The key has no key material yet"};
  }
  return {};
}

std::vector<KeyAction> key_actions(const World& world, const std::string& key_id) {
  const Key* key = world.keys.find(key_id);
  if (!key) return {};
  switch (key->state) {
    case KeyState::Enabled: return {KeyAction::Disable, KeyAction::ScheduleDeletion};
    case KeyState::PendingDeletion: return {KeyAction::Enable, KeyAction::CancelDeletion};
    case KeyState::Disabled:
    case KeyState::PendingImport: return {KeyAction::Enable, KeyAction::ScheduleDeletion};
  }
  return {};
}

Json schedule_deletion_params(const std::string& key_id, int days) {
  return {{"KeyId", key_id}, {"PendingWindowInDays", days}};
}

Json enable_rotation_params(const std::string& key_id, int days) {
  return {{"KeyId", key_id}, {"RotationPeriodInDays", days}};
}

}  // namespace keyturn::views
