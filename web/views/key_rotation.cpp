#include "views/key_rotation.h"

#include <algorithm>

#include "base/text.h"
#include "kms/rotation.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

std::string automatic_of(const kms::Key& key) {
  if (!key.automatic_rotation) return "Off";
  const std::string every = joined({"Every ", std::to_string(key.automatic_rotation->period_in_days), " days"});
  if (key.state != kms::KeyState::Enabled) return joined({every, ", not while the key is ", kms::name_of(key.state)});
  return joined({every, ", next on ", date_and_time(key.automatic_rotation->next)});
}

std::string on_demand_of(const kms::Key& key) {
  if (key.on_demand_rotation_started) {
    return joined({"Under way since ", date_and_time(*key.on_demand_rotation_started)});
  }
  return joined(
      {std::to_string(kms::on_demand_rotations(key)), " of ", std::to_string(kms::kOnDemandRotations), " used"});
}

MaterialRow row_of(const kms::Key& key, const kms::KeyMaterial& material) {
  MaterialRow row;
  row.id = material.id;
  row.date = date_and_time(material.rotation ? material.rotation->date : key.created);
  row.origin = "Made with the key";
  if (material.rotation) {
    const bool automatic = material.rotation->type == kms::RotationType::Automatic;
    row.origin = automatic ? "Automatic rotation" : "Rotation on demand";
  }
  const bool is_current = &material == &key.current_material();
  row.state = is_current ? Status{Tone::Success, "Current"} : Status{Tone::Stopped, "For decryption only"};
  return row;
}

}  // namespace

std::optional<KeyRotation> key_rotation(const World& world, const std::string& key_id) {
  const kms::Key* key = world.keys.find(key_id);
  if (!key || key->materials.empty()) return std::nullopt;
  KeyRotation rotation;
  rotation.is_on = key->automatic_rotation.has_value();
  rotation.period_in_days = rotation.is_on ? key->automatic_rotation->period_in_days : kms::kDefaultRotationPeriod;
  rotation.automatic = automatic_of(*key);
  rotation.on_demand = on_demand_of(*key);
  for (const kms::KeyMaterial& material : key->materials) rotation.materials.push_back(row_of(*key, material));
  std::reverse(rotation.materials.begin(), rotation.materials.end());
  return rotation;
}

}  // namespace keyturn::views
