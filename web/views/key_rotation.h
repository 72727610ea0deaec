// The rotation of a KMS key as its page shows it: what GetKeyRotationStatus and ListKeyRotations tell (facts
// sheet 10.2).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "views/status.h"
#include "world/world.h"

namespace keyturn::views {

struct MaterialRow {
  std::string id;
  std::string origin;  // "Made with the key", "Automatic rotation", "Rotation on demand"
  std::string date;
  Status state;  // "Current", "For decryption only"
};

struct KeyRotation {
  bool is_on = false;
  int period_in_days = 0;              // 365 where it is off
  std::string automatic;               // "Every 365 days, next on 5 January 2027, 09:00:00 UTC", "Off"
  std::string on_demand;               // "Under way since …", "2 of 25 used"
  std::vector<MaterialRow> materials;  // newest first
};

// Nothing for a key that does not exist or has no material that rotates.
std::optional<KeyRotation> key_rotation(const World& world, const std::string& key_id);

}  // namespace keyturn::views
