#include "world/console_user.h"

#include "base/assert.h"

namespace keyturn {

service::Caller console_user(const World& world) {
  const auto& users = world.ground.users.users();
  KT_ASSERT(!users.empty());
  return caller_by_access_key(world, users.front().access_key_id);
}

}  // namespace keyturn
