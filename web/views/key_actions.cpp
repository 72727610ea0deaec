#include "views/key_actions.h"

#include "kms/rotation.h"

namespace keyturn::views {
namespace {

using kms::Key;
using kms::KeyState;

// The key's state is no matter for these.
bool is_always_possible(KeyAction action) {
  return action == KeyAction::PutPolicy || action == KeyAction::DeleteAlias || action == KeyAction::RevokeGrant ||
         action == KeyAction::RetireGrant;
}

// The policy of an AWS managed key keeps people from everything but its grants.
bool is_for_aws_managed_keys(KeyAction action) {
  return action == KeyAction::RevokeGrant || action == KeyAction::RetireGrant;
}

bool needs_material(KeyAction action) { return action == KeyAction::Enable || action == KeyAction::Disable; }

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
    case KeyAction::UpdateDescription: return "Save description";
    case KeyAction::PutPolicy: return "Save policy";
    case KeyAction::CreateAlias: return "Create alias";
    case KeyAction::UpdateAlias: return "Point alias to another key";
    case KeyAction::DeleteAlias: return "Delete alias";
    case KeyAction::Tag: return "Add tag";
    case KeyAction::Untag: return "Remove tag";
    case KeyAction::CreateGrant: return "Create grant";
    case KeyAction::RevokeGrant: return "Revoke grant";
    case KeyAction::RetireGrant: return "Retire grant";
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
    case KeyAction::UpdateDescription: return "UpdateKeyDescription";
    case KeyAction::PutPolicy: return "PutKeyPolicy";
    case KeyAction::CreateAlias: return "CreateAlias";
    case KeyAction::UpdateAlias: return "UpdateAlias";
    case KeyAction::DeleteAlias: return "DeleteAlias";
    case KeyAction::Tag: return "TagResource";
    case KeyAction::Untag: return "UntagResource";
    case KeyAction::CreateGrant: return "CreateGrant";
    case KeyAction::RevokeGrant: return "RevokeGrant";
    case KeyAction::RetireGrant: return "RetireGrant";
  }
  return "";
}

Permission can(const World& world, const std::string& key_id, KeyAction action) {
  const Key* key = world.keys.find(key_id);
  if (!key) return {false, "The key does not exist"};
  if (key->manager == kms::KeyManager::Aws && !is_for_aws_managed_keys(action)) return {false, "AWS manages this key"};
  if (is_always_possible(action)) return {};
  const bool is_pending_deletion = key->state == KeyState::PendingDeletion;
  if (action == KeyAction::CancelDeletion) {
    return is_pending_deletion ? Permission{} : Permission{false, "The key is not pending deletion"};
  }
  if (is_pending_deletion) return {false, "The key is pending deletion"};
  if (is_of_rotation(action)) return can_rotate(world, *key, action);
  if (action == KeyAction::CreateGrant && key->state != KeyState::Enabled) return {false, "The key is not enabled"};
  if (needs_material(action) && key->state == KeyState::PendingImport) {
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
