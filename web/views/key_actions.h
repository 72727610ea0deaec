// What can be done to a KMS key in the console, and what stands in the way: the rules are those of KMS (facts
// sheet 10.4 and 10.6), which has the last word.
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "views/permission.h"
#include "world/world.h"

namespace keyturn::views {

enum class KeyAction {
  Enable,
  Disable,
  ScheduleDeletion,
  CancelDeletion,
  EnableRotation,
  DisableRotation,
  RotateNow,
  UpdateDescription,
  PutPolicy,
  CreateAlias,
  UpdateAlias,
  DeleteAlias,
  Tag,
  Untag,
  CreateGrant,
  RevokeGrant,
  RetireGrant
};

const char* label_of(KeyAction action);      // of its button: "Disable key"
const char* operation_of(KeyAction action);  // "DisableKey"

Permission can(const World& world, const std::string& key_id, KeyAction action);

// What the head of the key's page offers in its state, whether it is allowed or not.
std::vector<KeyAction> key_actions(const World& world, const std::string& key_id);

// Requests with a number of days.
Json schedule_deletion_params(const std::string& key_id, int days);
Json enable_rotation_params(const std::string& key_id, int days);

}  // namespace keyturn::views
