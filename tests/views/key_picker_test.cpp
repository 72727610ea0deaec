#include "views/key_picker.h"

#include <catch2/catch_test_macros.hpp>

#include "views/account.h"

namespace keyturn {

using namespace views;

// Facts sheet 6.4: whether a key can be chosen must agree with what DynamoDB would answer.
TEST_CASE("The keys to choose from are those that DynamoDB takes", "[views][key_picker][CreateTable]") {
  World world = default_world();
  tests::create_active(world, "Films", Encryption::AwsManaged);
  const std::string good = tests::create_key(world, "alias/good");
  const std::string disabled = tests::create_key(world, "alias/disabled");
  const std::string pending = tests::create_key(world, "alias/pending");
  const std::string rsa =
      tests::create_key(world, "alias/rsa", {{"KeySpec", "RSA_2048"}, {"KeyUsage", "ENCRYPT_DECRYPT"}});
  const std::string hmac =
      tests::create_key(world, "alias/hmac", {{"KeySpec", "HMAC_256"}, {"KeyUsage", "GENERATE_VERIFY_MAC"}});
  const std::string empty = tests::create_key(world, "alias/empty", {{"Origin", "EXTERNAL"}});
  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", disabled}}).ok());
  REQUIRE(tests::call(world, "kms", "ScheduleKeyDeletion", {{"KeyId", pending}}).ok());

  const std::vector<PickableKey> keys = pickable_keys(world, "");
  REQUIRE(keys.size() == 1);
  CHECK(keys[0].id == good);
  CHECK(keys[0].label == "alias/good");
  CHECK(keys[0].description == good);
  for (const std::string& id : {good, disabled, pending, rsa, hmac, empty}) {
    INFO(world.keys.alias_of(id)->name);
    CreateTableForm form = tests::music_form();
    form.use_default_settings = false;
    form.encryption = Encryption::CustomerManaged;
    form.key_id = id;
    World tried = world;
    const bool accepted = tests::call(tried, "dynamodb", "CreateTable", create_table_params(form)).ok();
    CHECK(can_encrypt_tables(*world.keys.find(id)) == accepted);
  }
}

TEST_CASE("Keys with an alias come first, and the one that was chosen stays with its reason", "[views][key_picker]") {
  World world = default_world();
  REQUIRE(tests::call(world, "kms", "CreateKey", Json::object()).ok());
  const std::string b = tests::create_key(world, "alias/b");
  const std::string a = tests::create_key(world, "alias/a");
  std::vector<PickableKey> keys = pickable_keys(world, a);
  REQUIRE(keys.size() == 3);
  CHECK(keys[0].id == a);
  CHECK(keys[1].id == b);
  CHECK(keys[2].label == keys[2].id);

  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", a}}).ok());
  CHECK(pickable_keys(world, "").size() == 2);
  CHECK(pickable_keys(world, a).back().label == "alias/a (Disabled)");
  REQUIRE(tests::call(world, "kms", "ScheduleKeyDeletion", {{"KeyId", a}, {"PendingWindowInDays", 7}}).ok());
  advance_by(world, days(8));
  CHECK(pickable_keys(world, a).back().label == a + " (deleted)");
}

}  // namespace keyturn
