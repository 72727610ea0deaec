#include "world/key_watch.h"

#include <algorithm>

#include "dynamodb/lost_key.h"
#include "world/door.h"

namespace keyturn {

void watch_keys(World& world) {
  auto& tables = world.tables.tables;
  const bool any_hangs_on_key = std::any_of(tables.begin(), tables.end(), [](const auto& entry) {
    const dynamodb::Table& table = entry.second;
    return table.key.kms_seal() || !table.key_loss.usable;
  });
  if (!any_hangs_on_key) return;
  World probe;
  probe.ground = world.ground;
  probe.keys = world.keys;
  Door door(probe);
  for (auto& [name, table] : tables) {
    const bool usable = dynamodb::key_is_usable(door.dispatcher(), table, world.ground.account);
    if (usable != table->key_loss.usable) dynamodb::note_key(table.change(), world.ground, usable);
  }
}

}  // namespace keyturn
