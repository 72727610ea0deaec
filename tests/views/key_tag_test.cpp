#include "views/key_tag.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "views/account.h"

namespace keyturn {

using namespace views;

namespace {

constexpr const char* kManaged = "abcd1234-abcd-1234-a123-ab1234a1b234";

}  // namespace

TEST_CASE("The AWS managed key is A, and the account's own keys follow by their age", "[views][key_tag]") {
  World world = default_world();
  const std::string first = tests::create_key(world, "alias/first");
  const std::string second = tests::create_key(world, "alias/second");
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const KeyTags tags(world);
  CHECK(tags.of(kManaged) == KeyTag{"A", 0});
  CHECK(tags.of(first) == KeyTag{"B", 1});
  CHECK(tags.of(second) == KeyTag{"C", 2});
  CHECK(tags.of("") == KeyTag{});
}

TEST_CASE("A key keeps its letter when an older one is deleted", "[views][key_tag][ScheduleKeyDeletion]") {
  World world = default_world();
  const std::string first = tests::create_key(world, "alias/first");
  const std::string second = tests::create_key(world, "alias/second");
  REQUIRE(tests::call(world, "kms", "ScheduleKeyDeletion", {{"KeyId", first}, {"PendingWindowInDays", 7}}).ok());
  advance_by(world, days(8));
  REQUIRE(world.keys.find(first) == nullptr);
  const KeyTags tags(world);
  CHECK(tags.of(first).letter == "B");
  CHECK(tags.of(second).letter == "C");
}

TEST_CASE("Letters go on after Z and colours come round", "[views][key_tag]") {
  World world = default_world();
  std::vector<std::string> ids;
  for (int i = 0; i < 28; ++i) ids.push_back(tests::create_key(world, "alias/k" + std::to_string(i)));
  const KeyTags tags(world);
  CHECK(tags.of(ids[24]).letter == "Z");
  CHECK(tags.of(ids[25]).letter == "AA");
  CHECK(tags.of(ids[26]).letter == "AB");
  CHECK(tags.of(ids[7]).hue == 0);
  std::set<std::string> letters;
  for (const std::string& id : ids) letters.insert(tags.of(id).letter);
  CHECK(letters.size() == ids.size());
}

}  // namespace keyturn
