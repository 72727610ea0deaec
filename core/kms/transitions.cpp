#include "kms/transitions.h"

#include <string>

#include "kms/rotation.h"
#include "kms/service_event.h"

namespace keyturn::kms {

void deletion_due(KeyStore& keys, service::Ground& ground, std::string_view key_id) {
  const auto found = keys.keys.find(key_id);
  if (found == keys.keys.end()) return;
  const std::string id(key_id);
  ground.scheduler.cancel_of_key<KeyRotationDue>(id);
  ground.scheduler.cancel_of_key<OnDemandRotationDue>(id);
  std::erase_if(keys.aliases, [&](const auto& entry) { return entry.second.target_key_id == id; });
  std::erase_if(keys.grants, [&](const Grant& grant) { return grant.key_id == id; });
  keys.keys.erase(found);
  file_service_event(ground, "DeleteKey", id, nullptr);
}

void rotation_due(KeyStore& keys, service::Ground& ground, std::string_view key_id) {
  Key* const key = keys.find(key_id);
  if (!key || !key->automatic_rotation || key->state != KeyState::Enabled) return;
  rotate(*key, ground, RotationType::Automatic);
  key->automatic_rotation->next = ground.now + days(key->automatic_rotation->period_in_days);
  resume_automatic_rotation(*key, ground);
}

void on_demand_rotation_due(KeyStore& keys, service::Ground& ground, std::string_view key_id) {
  Key* const key = keys.find(key_id);
  if (!key) return;
  rotate(*key, ground, RotationType::OnDemand);
  key->on_demand_rotation_started.reset();
}

}  // namespace keyturn::kms
