#include "views/keys.h"

#include <catch2/catch_test_macros.hpp>

#include "views/account.h"
#include "views/key_choices.h"
#include "views/policy_draft.h"

namespace keyturn {

using namespace views;

namespace {

constexpr const char* kGuideKeyId = "abcd1234-abcd-1234-a123-ab1234a1b234";

}  // namespace

TEST_CASE("The account has no key until DynamoDB needs one", "[views][keys]") {
  World world = default_world();
  tests::create(world, "Books", Encryption::AwsOwned);
  CHECK(key_rows(world).empty());
  tests::create(world, "Music", Encryption::AwsManaged);
  REQUIRE(key_rows(world).size() == 1);
  const KeyRow row = key_rows(world)[0];
  CHECK(row.id == kGuideKeyId);
  CHECK(row.alias == "alias/aws/dynamodb");
  CHECK(row.manager == "AWS managed");
  CHECK(row.status == Status{Tone::Success, "Enabled"});
  CHECK(row.tables == "Music");
}

TEST_CASE("A key's page has its policy, its aliases and DynamoDB's grants, tied to the table", "[views][keys]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const std::optional<KeyDetails> key = key_details(world, kGuideKeyId);
  REQUIRE(key.has_value());
  CHECK(key->aliases == std::vector<std::string>{"alias/aws/dynamodb"});
  CHECK(key->tables == std::vector<std::string>{"Music"});
  CHECK(policy_of_key(world, kGuideKeyId).find("auto-dynamodb-1") != std::string::npos);
  REQUIRE_FALSE(grant_rows(world, kGuideKeyId).empty());
  for (const GrantRow& grant : grant_rows(world, kGuideKeyId)) {
    CHECK(grant.grantee.find("dynamodb") != std::string::npos);
    CHECK(grant.context.find("aws:dynamodb:tableName = Music") != std::string::npos);
  }
  CHECK_FALSE(key_details(world, "no-such-key").has_value());
}

TEST_CASE("The key outlives the table that it encrypted", "[views][keys]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  REQUIRE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Music"}}).ok());
  advance_by(world, minutes(1));
  REQUIRE(key_rows(world).size() == 1);
  CHECK(key_rows(world)[0].tables.empty());
  CHECK(grant_rows(world, kGuideKeyId).empty());
}

TEST_CASE("A key's aliases tell when they were made and pointed here, its tags go by name",
          "[views][keys][UpdateAlias][TagResource]") {
  World world = default_world();
  const std::string one = tests::create_key(world, "alias/app");
  const std::string other = tests::create_key(world, "alias/other");
  CHECK(alias_rows(world, one).at(0).updated == "–");
  advance_by(world, hours(1));
  REQUIRE(tests::call(world, "kms", "UpdateAlias", {{"AliasName", "alias/app"}, {"TargetKeyId", other}}).ok());
  CHECK(alias_rows(world, one).empty());
  REQUIRE(alias_rows(world, other).size() == 2);
  CHECK(alias_rows(world, other)[0].name == "alias/app");
  CHECK(alias_rows(world, other)[0].updated == "5 January 2026, 10:00:00 UTC");

  const Json tags = {{{"TagKey", "team"}, {"TagValue", "red"}}, {{"TagKey", "cost"}, {"TagValue", ""}}};
  REQUIRE(tests::call(world, "kms", "TagResource", {{"KeyId", one}, {"Tags", tags}}).ok());
  REQUIRE(key_tags(world, one).size() == 2);
  CHECK(key_tags(world, one)[0].label == "cost");
  CHECK(key_tags(world, one)[1].value == "red");
  CHECK(key_tags(world, "no-such-key").empty());
}

TEST_CASE("The list of keys is parted by who manages them", "[views][keys]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const std::string own = tests::create_key(world, "alias/app");
  CHECK(key_rows(world).size() == 2);
  REQUIRE(key_rows(world, KeyFilter::AwsManaged).size() == 1);
  CHECK(key_rows(world, KeyFilter::AwsManaged)[0].alias == "alias/aws/dynamodb");
  REQUIRE(key_rows(world, KeyFilter::CustomerManaged).size() == 1);
  CHECK(key_rows(world, KeyFilter::CustomerManaged)[0].id == own);
  CHECK(name_of_key(world, own) == "alias/app");
}

TEST_CASE("The three kinds of keys are told by the same facts", "[views][key_choices]") {
  const std::vector<KeyChoice>& choices = key_choices();
  REQUIRE(choices.size() == 3);
  for (const KeyChoice& choice : choices) {
    REQUIRE(choice.facts.size() == choices[0].facts.size());
    for (std::size_t i = 0; i < choice.facts.size(); ++i) CHECK(choice.facts[i].label == choices[0].facts[i].label);
  }
  CHECK(choices[0].guide == "Default – AWS owned CMK");
  CHECK(choices[2].guide.empty());
}

}  // namespace keyturn
