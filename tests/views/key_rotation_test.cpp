#include "views/key_rotation.h"

#include <catch2/catch_test_macros.hpp>

#include "views/account.h"
#include "views/key_actions.h"
#include "views/keys.h"

namespace keyturn {

using namespace views;

// Facts sheet 10.2.
TEST_CASE("A key's rotation is told with its period, its next day and its materials", "[views][key_rotation]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  CHECK(key_rotation(world, key)->automatic == "Off");
  CHECK(key_rotation(world, key)->period_in_days == 365);
  REQUIRE(tests::call(world, "kms", "EnableKeyRotation", enable_rotation_params(key, 90)).ok());
  CHECK(key_rotation(world, key)->automatic == "Every 90 days, next on 5 April 2026, 09:00:00 UTC");

  REQUIRE(tests::call(world, "kms", "RotateKeyOnDemand", {{"KeyId", key}}).ok());
  CHECK(key_rotation(world, key)->on_demand == "Under way since 5 January 2026, 09:00:00 UTC");
  advance_by(world, minutes(1));
  CHECK(key_rotation(world, key)->on_demand == "1 of 25 used");
  advance_by(world, days(90));

  const KeyRotation rotation = *key_rotation(world, key);
  REQUIRE(rotation.materials.size() == 3);
  CHECK(rotation.materials[0].origin == "Automatic rotation");
  CHECK(rotation.materials[0].state.word == "Current");
  CHECK(rotation.materials[1].origin == "Rotation on demand");
  CHECK(rotation.materials[1].state.word == "For decryption only");
  CHECK(rotation.materials[2].origin == "Made with the key");
}

TEST_CASE("A key that is not enabled does not rotate, and its page says so", "[views][key_rotation]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  REQUIRE(tests::call(world, "kms", "EnableKeyRotation", {{"KeyId", key}}).ok());
  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", key}}).ok());
  CHECK(key_rotation(world, key)->automatic == "Every 365 days, not while the key is Disabled");
}

TEST_CASE("The AWS managed key rotates every year; a key without material never", "[views][key_rotation]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  CHECK(key_rotation(world, key_rows(world)[0].id)->is_on);
  CHECK_FALSE(key_rotation(world, tests::create_key(world, "alias/empty", {{"Origin", "EXTERNAL"}})).has_value());
  CHECK_FALSE(key_rotation(world, "no-such-key").has_value());
}

}  // namespace keyturn
