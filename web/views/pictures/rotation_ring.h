// A KMS key as its versions of key material, and what each of them has sealed. Rotation adds a version; what was sealed
// before stays with the version that sealed it: its blob names the material.
// AWS: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "views/key_tag.h"
#include "views/permission.h"
#include "world/world.h"

namespace keyturn::views {

struct KeyVersion {
  std::string title;   // "Version 2"
  std::string origin;  // "Rotation on demand, 5 January 2026, 09:00:04 UTC"
  bool is_current = false;
  std::vector<std::string> sealed;  // "Table key of Music", "Table key in the backup weekly"
};

struct RotationRing {
  KeyTag tag;
  std::string title;
  std::vector<KeyVersion> versions;  // the oldest first
  Permission rotate_now;
  std::string words;
};

// Nothing for a key that does not exist or has no material that rotates.
std::optional<RotationRing> rotation_ring(const World& world, const std::string& key_id);

}  // namespace keyturn::views
