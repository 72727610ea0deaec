#include "views/key_actions.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "views/account.h"
#include "views/keys.h"

namespace keyturn {

using namespace views;

namespace {

constexpr KeyAction kAll[] = {KeyAction::Enable,         KeyAction::Disable,        KeyAction::ScheduleDeletion,
                              KeyAction::CancelDeletion, KeyAction::EnableRotation, KeyAction::DisableRotation,
                              KeyAction::RotateNow};

// What is offered must be what KMS would accept, and the other way round.
void check_agreement(const World& world, const std::string& key_id) {
  for (const KeyAction action : kAll) {
    INFO(operation_of(action));
    World tried = world;
    const bool accepted = tests::call(tried, "kms", operation_of(action), {{"KeyId", key_id}}).ok();
    const Permission permission = can(world, key_id, action);
    CHECK(permission.allowed == accepted);
    CHECK(permission.reason.empty() == accepted);
  }
}

}  // namespace

// With a request of its own each; aliases, tags and grants are there to change.
void check_agreement_on_details(const World& world, const std::string& key_id, const std::string& grant_id) {
  const Json tags = {{{"TagKey", "new"}, {"TagValue", "tag"}}};
  const struct {
    KeyAction action;
    Json params;
  } cases[] = {
      {KeyAction::UpdateDescription, {{"KeyId", key_id}, {"Description", "new"}}},
      {KeyAction::PutPolicy, {{"KeyId", key_id}, {"Policy", world.keys.find(key_id)->policy.text()}}},
      {KeyAction::CreateAlias, {{"AliasName", "alias/new"}, {"TargetKeyId", key_id}}},
      {KeyAction::DeleteAlias, {{"AliasName", "alias/app"}}},
      {KeyAction::Tag, {{"KeyId", key_id}, {"Tags", tags}}},
      {KeyAction::Untag, {{"KeyId", key_id}, {"TagKeys", {"old"}}}},
      {KeyAction::CreateGrant,
       {{"KeyId", key_id}, {"GranteePrincipal", "dynamodb.amazonaws.com"}, {"Operations", {"DescribeKey"}}}},
      {KeyAction::RevokeGrant, {{"KeyId", key_id}, {"GrantId", grant_id}}},
      {KeyAction::RetireGrant, {{"KeyId", "arn:aws:kms:us-east-1:123456789012:key/" + key_id}, {"GrantId", grant_id}}},
  };
  for (const auto& one : cases) {
    INFO(operation_of(one.action));
    World tried = world;
    const bool accepted = tests::call(tried, "kms", operation_of(one.action), one.params).ok();
    CHECK(can(world, key_id, one.action).allowed == accepted);
  }
}

// Facts sheet 10.4.
TEST_CASE("Details of a key can be changed in the console where KMS changes them in its state",
          "[views][key_actions][PutKeyPolicy][UpdateKeyDescription]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  const Json tags = {{{"TagKey", "old"}, {"TagValue", "tag"}}};
  REQUIRE(tests::call(world, "kms", "TagResource", {{"KeyId", key}, {"Tags", tags}}).ok());
  const std::string grant =
      tests::call(world, "kms", "CreateGrant",
                  {{"KeyId", key}, {"GranteePrincipal", "dynamodb.amazonaws.com"}, {"Operations", {"DescribeKey"}}})
          .value()["GrantId"];
  check_agreement_on_details(world, key, grant);
  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", key}}).ok());
  check_agreement_on_details(world, key, grant);
  REQUIRE(tests::call(world, "kms", "ScheduleKeyDeletion", {{"KeyId", key}}).ok());
  check_agreement_on_details(world, key, grant);

  tests::create_active(world, "Music", Encryption::AwsManaged);
  const std::string managed = "abcd1234-abcd-1234-a123-ab1234a1b234";
  CHECK(can(world, managed, KeyAction::PutPolicy).reason == "AWS manages this key");
  CHECK(can(world, managed, KeyAction::RevokeGrant).allowed);
}

// Facts sheet 10.4.
TEST_CASE("The console offers for a key what KMS accepts in its state", "[views][key_actions][EnableKey][DisableKey]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  check_agreement(world, key);
  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", key}}).ok());
  check_agreement(world, key);
  CHECK(can(world, key, KeyAction::RotateNow).reason == "The key is not enabled");
  REQUIRE(tests::call(world, "kms", "ScheduleKeyDeletion", {{"KeyId", key}}).ok());
  check_agreement(world, key);
  CHECK(can(world, key, KeyAction::Enable).reason == "The key is pending deletion");
  advance_by(world, days(31));
  check_agreement(world, key);
  CHECK(can(world, key, KeyAction::Enable).reason == "The key does not exist");
}

TEST_CASE("The console offers for a key what KMS accepts for its kind", "[views][key_actions]") {
  World world = default_world();
  check_agreement(world, tests::create_key(world, "alias/rsa", {{"KeySpec", "RSA_2048"}, {"KeyUsage", "SIGN_VERIFY"}}));
  check_agreement(world, tests::create_key(world, "alias/empty", {{"Origin", "EXTERNAL"}}));
}

// Facts sheet 10.6.
TEST_CASE("Nothing can be done to the key that AWS manages, and the console says why", "[views][key_actions]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const std::string key = key_rows(world)[0].id;
  check_agreement(world, key);
  CHECK(can(world, key, KeyAction::Disable).reason == "AWS manages this key");
}

// Facts sheet 10.3: 25 rotations on demand.
TEST_CASE("A rotation is not offered while one is under way, nor after the last one",
          "[views][key_actions][RotateKeyOnDemand]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  REQUIRE(tests::call(world, "kms", "RotateKeyOnDemand", {{"KeyId", key}}).ok());
  CHECK_FALSE(can(world, key, KeyAction::RotateNow).allowed);
  check_agreement(world, key);
  int rotations = 1;
  for (advance_by(world, minutes(1)); can(world, key, KeyAction::RotateNow).allowed; advance_by(world, minutes(1))) {
    REQUIRE(tests::call(world, "kms", "RotateKeyOnDemand", {{"KeyId", key}}).ok());
    ++rotations;
  }
  CHECK(rotations == 25);
  check_agreement(world, key);
}

TEST_CASE("The head of a key's page has the two actions that its state calls for", "[views][key_actions]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  using Actions = std::vector<KeyAction>;
  CHECK(key_actions(world, key) == Actions{KeyAction::Disable, KeyAction::ScheduleDeletion});
  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", key}}).ok());
  CHECK(key_actions(world, key) == Actions{KeyAction::Enable, KeyAction::ScheduleDeletion});
  REQUIRE(tests::call(world, "kms", "ScheduleKeyDeletion", schedule_deletion_params(key, 7)).ok());
  CHECK(key_actions(world, key) == Actions{KeyAction::Enable, KeyAction::CancelDeletion});
  CHECK(key_actions(world, "no-such-key").empty());
  std::set<std::string> labels;
  for (const KeyAction action : kAll) labels.insert(label_of(action));
  CHECK(labels.size() == std::size(kAll));
}

}  // namespace keyturn
