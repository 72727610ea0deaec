#include "support/key_states.h"

#include "base/assert.h"
#include "world/key_watch.h"

namespace keyturn::test {

namespace {

std::string_view id_of(std::string_view key_arn) { return key_arn.substr(key_arn.find("key/") + 4); }

void set_state(World& world, std::string_view key_arn, kms::KeyState state) {
  kms::Key* const key = world.keys.find(id_of(key_arn));
  KT_ASSERT(key != nullptr);
  key->state = state;
  watch_keys(world);
}

}  // namespace

void disable_key(World& world, std::string_view key_arn) { set_state(world, key_arn, kms::KeyState::Disabled); }
void enable_key(World& world, std::string_view key_arn) { set_state(world, key_arn, kms::KeyState::Enabled); }
void schedule_key_deletion(World& world, std::string_view key_arn) {
  set_state(world, key_arn, kms::KeyState::PendingDeletion);
}
void cancel_key_deletion(World& world, std::string_view key_arn) { set_state(world, key_arn, kms::KeyState::Disabled); }

void revoke_grants(World& world, std::string_view key_arn) {
  std::erase_if(world.keys.grants, [&](const kms::Grant& grant) { return grant.key_id == id_of(key_arn); });
  watch_keys(world);
}

}  // namespace keyturn::test
