#include "views/pictures/key_ladder.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "views/pictures/key_switch.h"
#include "views/pictures/music.h"

namespace keyturn {

using namespace views;

namespace {

const LadderPiece& piece(const KeyLadder& ladder, Rung rung) {
  return *std::find_if(ladder.pieces.begin(), ladder.pieces.end(), [&](const auto& one) { return one.rung == rung; });
}

KeyLadder ladder_of(const tests::Music& account) { return key_ladder(account.world, "Music").value(); }

}  // namespace

TEST_CASE("Under the AWS owned key the ladder has a rung that nobody sees and nothing to turn", "[views][pictures]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  const KeyLadder ladder = key_ladder(world, "Music").value();
  REQUIRE(ladder.pieces.size() == 4);
  CHECK(ladder.pieces[0].title == "AWS owned key");
  CHECK(ladder.pieces[0].chain == KeyTag{});
  CHECK(ladder.pieces[1].lock == "sealed by the AWS owned key");
  CHECK(ladder.title == "A key that you never see opens everything below it");
  CHECK_FALSE(key_switch(world, "Music").has_value());
}

TEST_CASE("Each rung bears the lock of the one above, in the colour of the KMS key", "[views][pictures]") {
  const KeyLadder ladder = ladder_of(tests::Music());
  REQUIRE(ladder.pieces.size() == 4);
  const char* const letters[] = {"", "B", "T", "D"};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(ladder.pieces[i].letter == letters[i]);
    CHECK(ladder.pieces[i].chain.letter == "B");
    CHECK_FALSE(ladder.pieces[i].is_lost);
    CHECK(ladder.pieces[i].facts.size() == 3);
  }
  CHECK(ladder.words.find("Table key (of Music) is sealed by KMS key B") != std::string::npos);
}

TEST_CASE("A disabled key leaves the items readable while a copy of the table key is in memory, and no longer",
          "[views][pictures][DisableKey]") {
  tests::Music account;
  account.put_sample(1);
  account.call_key("DisableKey");
  const KeyLadder kept = ladder_of(account);
  CHECK(piece(kept, Rung::KmsKey).is_lost);
  CHECK(piece(kept, Rung::TableKey).state.word == "Open in memory only");
  CHECK_FALSE(piece(kept, Rung::Items).is_lost);
  CHECK(kept.kept.find("for Alice, at least until") != std::string::npos);
  CHECK(key_switch(account.world, "Music")->lasts);

  advance_by(account.world, minutes(6));
  const KeyLadder lost = ladder_of(account);
  CHECK(lost.kept.empty());
  CHECK(piece(lost, Rung::DataKey).is_lost);
  CHECK(piece(lost, Rung::Items).is_lost);
  CHECK(lost.title.find("Nothing changed on the disk") == 0);
  CHECK(lost.words.find("cannot be read") != std::string::npos);
  CHECK_FALSE(key_switch(account.world, "Music")->lasts);

  account.call_key("EnableKey");
  CHECK_FALSE(piece(ladder_of(account), Rung::Items).is_lost);
}

TEST_CASE("A key that waits for its deletion says for how long, one that is gone says so",
          "[views][pictures][ScheduleKeyDeletion]") {
  tests::Music account;
  account.call_key("ScheduleKeyDeletion", {{"PendingWindowInDays", 7}});
  CHECK(piece(ladder_of(account), Rung::KmsKey).state.word == "PendingDeletion, deleted in 7 d");
  CHECK_FALSE(key_switch(account.world, "Music").has_value());
  advance_by(account.world, days(8));
  const KeyLadder gone = ladder_of(account);
  CHECK(piece(gone, Rung::KmsKey).state.word == "Deleted");
  CHECK(piece(gone, Rung::KmsKey).title == "KMS key B");
  CHECK(piece(gone, Rung::KmsKey).key_id.empty());
}

TEST_CASE("While the key is being changed there are two KMS keys and two table keys, and one set of data keys",
          "[views][pictures][UpdateTable]") {
  tests::Music account;
  tests::change_key(account.world, "Music", Encryption::AwsManaged);
  const KeyLadder changing = ladder_of(account);
  REQUIRE(changing.pieces.size() == 6);
  CHECK(changing.pieces[0].chain.letter == "B");
  CHECK(changing.pieces[1].chain.letter == "A");
  CHECK(piece(changing, Rung::DataKey).chain.letter == "B");
  advance_by(account.world, minutes(1));
  CHECK(ladder_of(account).pieces.size() == 4);
  CHECK(ladder_of(account).pieces[0].chain.letter == "A");
}

TEST_CASE("A thief of the disk has everything but the KMS key, sealed", "[views][pictures]") {
  tests::Music account;
  account.put_sample(1);
  const KeyLadder ladder = ladder_of(account);
  CHECK(piece(ladder, Rung::KmsKey).theft.find("Not on the disk") == 0);
  CHECK(piece(ladder, Rung::Items).theft.find("noise") != std::string::npos);
  CHECK(ladder.theft_words.find("Somebody has stolen the disk that Music is on.") == 0);
}

TEST_CASE("Looking at the ladder leaves no event and changes nothing", "[views][pictures]") {
  tests::Music account;
  const std::size_t events = account.world.ground.trail.size();
  const trail::EventNumber number = account.world.ground.trail.last_number();
  CHECK(ladder_of(account).pieces.size() == 4);
  CHECK(account.world.ground.trail.size() == events);
  CHECK(account.world.ground.trail.last_number() == number);
  CHECK(account.world.tables.table_keys.size() == 0);
}

TEST_CASE("There is no ladder of a table that is not there", "[views][pictures]") {
  CHECK_FALSE(key_ladder(default_world(), "Music").has_value());
}

}  // namespace keyturn
