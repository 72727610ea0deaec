#include "world/key_watch.h"

#include <algorithm>

#include "dynamodb/lost_key.h"
#include "world/door.h"

namespace keyturn {

void watch_keys(World& world) {
  auto& tables = world.tables.tables;
  const bool any_has_key =
      std::any_of(tables.begin(), tables.end(), [](const auto& entry) { return entry.second.key.kms_seal(); });
  if (!any_has_key) return;
  World probe;
  probe.ground = world.ground;
  probe.keys = world.keys;
  Door door(probe);
  for (auto& [name, table] : tables) {
    dynamodb::note_key(table, world.ground, dynamodb::key_is_usable(door.dispatcher(), table, world.ground.account));
  }
}

}  // namespace keyturn
