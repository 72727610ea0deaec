#include "views/encryption.h"

#include <catch2/catch_test_macros.hpp>

#include "views/account.h"
#include "views/keys.h"

namespace keyturn {

using namespace views;

namespace {

constexpr const char* kGuideKeyArn = "arn:aws:kms:us-east-1:123456789012:key/abcd1234-abcd-1234-a123-ab1234a1b234";

TableEncryption encryption(const World& world) { return encryption_of(world, *world.tables.find("Music")); }

}  // namespace

TEST_CASE("The choices are in the words of the guide, with today's beside them", "[views][encryption]") {
  REQUIRE(encryption_choices() ==
          std::vector<Encryption>{Encryption::AwsOwned, Encryption::AwsManaged, Encryption::CustomerManaged});
  CHECK(words_of(Encryption::AwsOwned).label == "Default – AWS owned CMK");
  CHECK(words_of(Encryption::AwsOwned).description == "The key is owned by DynamoDB (no additional charge).");
  CHECK(words_of(Encryption::AwsOwned).today == "AWS owned key");
  CHECK(words_of(Encryption::AwsManaged).label == "KMS – AWS managed CMK");
  CHECK(words_of(Encryption::AwsManaged).today == "AWS managed key");
  CHECK(words_of(Encryption::CustomerManaged).label == "KMS – Customer managed CMK");
  CHECK(words_of(Encryption::CustomerManaged).today == "customer managed key");
  CHECK(description_of(Encryption::AwsManaged, GuideTask::Create) ==
        "The key is stored in your account and is managed by AWS Key Management Service (AWS KMS) (AWS KMS charges "
        "apply).");
  CHECK(description_of(Encryption::AwsManaged, GuideTask::Update) ==
        "The key is stored in your account and is managed by AWS KMS (AWS KMS charges apply).");
  CHECK(description_of(Encryption::AwsOwned, GuideTask::Update) == words_of(Encryption::AwsOwned).description);
}

TEST_CASE("A table made without a choice shows the AWS owned key and no key ARN", "[views][encryption]") {
  World world = default_world();
  tests::create(world, "Music", Encryption::AwsOwned);
  const TableEncryption shown = encryption(world);
  CHECK(shown.choice == Encryption::AwsOwned);
  CHECK(shown.key_arn.empty());
  CHECK(shown.in_api == "No SSEDescription");
  CHECK_FALSE(shown.is_changing);
}

TEST_CASE("A table under the AWS managed key shows it with the guide's key ARN", "[views][encryption]") {
  World world = default_world();
  tests::create(world, "Music", Encryption::AwsManaged);
  const TableEncryption shown = encryption(world);
  CHECK(shown.choice == Encryption::AwsManaged);
  CHECK(shown.status == Status{Tone::Success, "ENABLED"});
  CHECK(shown.key_arn == kGuideKeyArn);
  CHECK(shown.key_name == "alias/aws/dynamodb");
  CHECK(shown.in_api == "SSEDescription: Status ENABLED, SSEType KMS");
}

// Facts sheet 6.6: the new key is shown from 9 s on, and the change is over after 22 s.
TEST_CASE("A change to the AWS managed key is shown as it goes", "[views][encryption]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  tests::change_key(world, "Music", Encryption::AwsManaged);

  TableEncryption shown = encryption(world);
  CHECK(shown.is_changing);
  CHECK(shown.target == Encryption::AwsManaged);
  CHECK(shown.choice == Encryption::AwsOwned);
  CHECK(shown.status == Status{Tone::InProgress, "UPDATING"});
  CHECK(shown.key_arn.empty());

  advance_by(world, seconds(10));
  shown = encryption(world);
  CHECK(shown.is_changing);
  CHECK(shown.choice == Encryption::AwsManaged);
  CHECK(shown.key_arn == kGuideKeyArn);

  advance_by(world, seconds(13));
  shown = encryption(world);
  CHECK_FALSE(shown.is_changing);
  CHECK(shown.status == Status{Tone::Success, "ENABLED"});
}

TEST_CASE("A change back to the AWS owned key ends without a key ARN", "[views][encryption]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  tests::change_key(world, "Music", Encryption::AwsOwned);
  CHECK(encryption(world).key_arn == kGuideKeyArn);
  advance_by(world, seconds(10));
  CHECK(encryption(world).key_arn.empty());
  CHECK(encryption(world).is_changing);
  advance_by(world, seconds(13));
  CHECK_FALSE(encryption(world).is_changing);
  CHECK(encryption(world).in_api == "No SSEDescription");
}

TEST_CASE("A table is made under a customer managed key, and changes to another one", "[views][encryption]") {
  World world = default_world();
  const std::string first = tests::create_key(world, "alias/first");
  const std::string second = tests::create_key(world, "alias/second");
  tests::create_under_key(world, "Music", first);
  CHECK(encryption(world).choice == Encryption::CustomerManaged);
  CHECK(encryption(world).key_name == "alias/first");
  const Json params = change_encryption_params("Music", Encryption::CustomerManaged, second);
  REQUIRE(tests::call(world, "dynamodb", "UpdateTable", params).ok());
  advance_by(world, minutes(1));
  CHECK(encryption(world).key_name == "alias/second");
}

TEST_CASE("A key's ARN gives its id, and nothing else does", "[views][keys]") {
  CHECK(key_id_of(kGuideKeyArn) == "abcd1234-abcd-1234-a123-ab1234a1b234");
  CHECK(key_id_of("arn:aws:kms:us-east-1:123456789012:alias/aws/dynamodb").empty());
  CHECK(key_id_of("").empty());
}

}  // namespace keyturn
