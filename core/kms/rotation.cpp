#include "kms/rotation.h"

#include <algorithm>
#include <utility>

#include "crypto/aead.h"
#include "kms/service_event.h"

namespace keyturn::kms {

void begin_automatic_rotation(Key& key, service::Ground& ground, int period_in_days) {
  pause_automatic_rotation(key, ground);
  key.automatic_rotation = AutomaticRotation{period_in_days, ground.now + days(period_in_days)};
  resume_automatic_rotation(key, ground);
}

void end_automatic_rotation(Key& key, service::Ground& ground) {
  pause_automatic_rotation(key, ground);
  key.automatic_rotation.reset();
}

void pause_automatic_rotation(const Key& key, service::Ground& ground) {
  ground.scheduler.cancel_of_key<KeyRotationDue>(key.id);
}

void resume_automatic_rotation(const Key& key, service::Ground& ground) {
  pause_automatic_rotation(key, ground);
  if (!key.automatic_rotation) return;
  ground.scheduler.plan(std::max(key.automatic_rotation->next, ground.now), KeyRotationDue{key.id});
}

bool is_about_to_rotate(const Key& key, Instant now) {
  if (key.on_demand_rotation_started) return true;
  return key.automatic_rotation && key.automatic_rotation->next - now <= minutes(20);
}

int on_demand_rotations(const Key& key) {
  return static_cast<int>(std::count_if(key.materials.begin(), key.materials.end(), [](const KeyMaterial& material) {
    return material.rotation && material.rotation->type == RotationType::OnDemand;
  }));
}

KeyMaterial new_material(RandomSource& random) {
  std::string id = random.hex(32);
  return {std::move(id), crypto::Secret(random.bytes(crypto::kKeySize))};
}

void rotate(Key& key, service::Ground& ground, RotationType type) {
  // The members of the sample of 2025: https://docs.aws.amazon.com/kms/latest/developerguide/ct-rotatekey.html
  Json details{{"rotationType", name_of(type)}, {"keyOrigin", key.origin}};
  details["previousKeyMaterialId"] = key.current_material().id;
  KeyMaterial material = new_material(ground.random);
  material.rotation = Rotation{ground.now, type};
  key.materials.push_back(std::move(material));
  details["currentKeyMaterialId"] = key.current_material().id;
  details["keyId"] = key.id;
  file_service_event(ground, "RotateKey", key.id, std::move(details));
}

}  // namespace keyturn::kms
