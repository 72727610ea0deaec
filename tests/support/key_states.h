// What an administrator does to a KMS key, for tests of those who depend on it. A refusal stops the test.
#pragma once
#include <string_view>

#include "world/world.h"

namespace keyturn::test {

void disable_key(World& world, std::string_view key_arn);
void enable_key(World& world, std::string_view key_arn);
void schedule_key_deletion(World& world, std::string_view key_arn);
void cancel_key_deletion(World& world, std::string_view key_arn);  // leaves the key Disabled
void revoke_grant(World& world, std::string_view key_arn, std::string_view grant_id);
void revoke_grants(World& world, std::string_view key_arn);  // all grants on the key

}  // namespace keyturn::test
