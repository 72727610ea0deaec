// The pictures that are drawn of a table and its calls: threads of events, the kinds of key compared.
#include <catch2/catch_test_macros.hpp>

#include "views/account.h"
#include "views/pictures/catalogue.h"
#include "views/pictures/event_threads.h"
#include "views/pictures/kinds_compared.h"

namespace keyturn {

using namespace views;

TEST_CASE("A call stands before the calls to KMS that it caused, with the key that they are about",
          "[views][pictures][CreateTable]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_under_key(world, "Music", key);
  const EventThreads threads = event_threads(world, "Music", 10);
  REQUIRE(threads.threads.size() == 1);
  const std::vector<ThreadCall>& calls = threads.threads[0].calls;
  REQUIRE(calls.size() >= 4);
  CHECK(calls[0].name == "CreateTable");
  CHECK(calls[0].kind == CallerKind::You);
  CHECK(calls[0].caller == "Alice");
  for (std::size_t i = 1; i < calls.size(); ++i) {
    CHECK(calls[i].service == "kms");
    CHECK(calls[i].key.letter == "B");
    CHECK(calls[i].kind != CallerKind::You);
  }
  CHECK(threads.title.find("Behind 1 call stand ") == 0);
}

TEST_CASE("Two hundred reads leave one Decrypt, under a read that the trail does not keep",
          "[views][pictures][GetItem]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const std::size_t before = event_threads(world, "Music", 500).threads.size();
  const Json key = {{"Artist", {{"S", "a"}}}, {"SongTitle", {{"S", "b"}}}};
  for (int i = 0; i < 200; ++i) {
    REQUIRE(tests::call(world, "dynamodb", "GetItem", {{"TableName", "Music"}, {"Key", key}}).ok());
  }
  const EventThreads threads = event_threads(world, "Music", 500);
  REQUIRE(threads.threads.size() == before + 1);
  const std::vector<ThreadCall>& calls = threads.threads[0].calls;
  REQUIRE(calls.size() == 2);
  CHECK(calls[0].number == 0);
  CHECK(calls[0].caller == "Alice");
  CHECK(calls[1].name == "Decrypt");
  CHECK(calls[1].kind == CallerKind::ForYou);
}

TEST_CASE("Of many threads the latest are shown", "[views][pictures]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  for (int i = 0; i < 5; ++i) {
    REQUIRE(tests::call(world, "dynamodb", "DescribeTable", {{"TableName", "Music"}}).ok());
  }
  const EventThreads threads = event_threads(world, "Music", 3);
  REQUIRE(threads.threads.size() == 3);
  CHECK(threads.threads[0].calls[0].number > threads.threads[1].calls[0].number);
  CHECK(threads.title == "Your calls are in the trail; none of these made DynamoDB ask KMS");
}

TEST_CASE("The kind that the table has is marked, with what KMS was asked for it so far", "[views][pictures]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  tests::create_active(world, "Books", Encryption::AwsManaged);
  const KindsCompared music = kinds_compared(world, "Music").value();
  REQUIRE(music.kinds.size() == 3);
  CHECK(music.kinds[0].is_current);
  CHECK(music.kinds[0].answers[1].note == "0 events of KMS for Music so far");
  CHECK_FALSE(music.kinds[1].is_current);
  const KindsCompared books = kinds_compared(world, "Books").value();
  CHECK(books.kinds[1].is_current);
  CHECK(books.kinds[1].answers[1].note.find("0 events") != 0);
  CHECK(books.kinds[1].answers[4].value == "A fee for each request: $0.03 for 10,000");
  CHECK(books.kinds[2].answers[4].value == "$1.00 a month, and the fee for each request");
  CHECK_FALSE(kinds_compared(world, "Gone").has_value());
}

TEST_CASE("Every picture has a name of its own by which it is found", "[views][pictures]") {
  for (const Picture& picture : pictures()) CHECK(find_picture(picture.name) == &picture);
  CHECK(find_picture("no-such-picture") == nullptr);
}

}  // namespace keyturn
