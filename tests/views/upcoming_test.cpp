#include "views/upcoming.h"

#include <catch2/catch_test_macros.hpp>

#include "views/account.h"

namespace keyturn {

using namespace views;

namespace {

std::vector<std::string> texts(const World& world) {
  std::vector<std::string> list;
  for (const Upcoming& row : upcoming(world)) list.push_back(row.text);
  return list;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("What happens next is told in words, with the time until then", "[views][upcoming]") {
  World world = default_world();
  CHECK(upcoming(world).empty());
  tests::create(world, "Music", Encryption::AwsOwned);
  REQUIRE(texts(world) == Texts{"Music becomes ACTIVE"});
  const Upcoming first = upcoming(world)[0];
  advance_to(world, first.due - milliseconds(3500));
  CHECK(upcoming(world)[0].when == "in 4 s");
  advance_to(world, first.due);
  CHECK(upcoming(world).empty());
}

TEST_CASE("A change of key is two events: the new key shows, then the change is complete", "[views][upcoming]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  tests::change_key(world, "Music", Encryption::AwsManaged);
  CHECK(texts(world) == Texts{"Music shows its new key", "The change of key of Music is complete",
                              "KMS rotates the key alias/aws/dynamodb"});
  CHECK(upcoming(world)[0].when == "in 9 s");
  CHECK(upcoming(world)[1].when == "in 22 s");
}

TEST_CASE("The events of one table are told apart from the others'", "[views][upcoming]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  tests::create(world, "Books", Encryption::AwsOwned);
  REQUIRE(tests::call(world, "dynamodb", "DeleteTable", {{"TableName", "Music"}}).ok());
  REQUIRE(upcoming(world, "Music").size() == 1);
  CHECK(upcoming(world, "Music")[0].text == "Music is gone");
  CHECK(upcoming(world, "Films").empty());
}

TEST_CASE("A change of capacity is complete later", "[views][upcoming]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  REQUIRE(tests::call(world, "dynamodb", "UpdateTable",
                      {{"TableName", "Music"},
                       {"ProvisionedThroughput", {{"ReadCapacityUnits", 7}, {"WriteCapacityUnits", 7}}}})
              .ok());
  CHECK(texts(world) == Texts{"The update of Music is complete"});
}

}  // namespace keyturn
