#include "billing/key_life.h"

#include <string_view>

namespace keyturn::billing {

namespace {

KeyLife life_of(const kms::Key& key) {
  KeyLife life{key.created, {}, std::nullopt};
  for (const kms::KeyMaterial& material : key.materials) {
    if (material.rotation) life.rotations.push_back(material.rotation->date);
  }
  return life;
}

// Of an event that is about one key.
std::string key_id(const trail::Event& event) {
  if (event.resources.empty()) return "";
  const std::string& arn = event.resources.front().arn;
  return arn.substr(arn.find('/') + 1);
}

}  // namespace

std::map<std::string, KeyLife> key_lives(const World& world) {
  std::map<std::string, KeyLife> lives;
  for (const auto& [id, key] : world.keys.keys) {
    if (key.manager == kms::KeyManager::Customer) lives.emplace(id, life_of(key));
  }
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t i = 0; i < trail.size(); ++i) {
    const trail::Event& event = trail.at(i);
    if (event.source != "kms.amazonaws.com" || event.failed()) continue;
    const std::string id = key_id(event);
    if (event.name == "CreateKey") lives.try_emplace(id, KeyLife{event.time, {}, std::nullopt});
    const auto life = lives.find(id);
    if (life == lives.end()) continue;
    if (event.name == "ScheduleKeyDeletion") life->second.deletion_scheduled = event.time;
    if (event.name == "CancelKeyDeletion") life->second.deletion_scheduled.reset();
    if (event.name == "RotateKey" && !world.keys.find(id)) life->second.rotations.push_back(event.time);
  }
  return lives;
}

}  // namespace keyturn::billing
