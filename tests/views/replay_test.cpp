#include "views/replay.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;
using namespace keyturn::views;

TEST_CASE("What a link says comes back from it as it was", "[views][share]") {
  for (const Replay& replay :
       {Replay{}, Replay{"envelope", 3, {}}, Replay{"", 0, {"aws kms create-key", "cat > a <<E\nb / & % é\nE", "x"}},
        Replay{"audit", 12, {""}}}) {
    const std::optional<Replay> back = read_replay(text_of(replay));
    REQUIRE(back.has_value());
    CHECK(*back == replay);
  }
}

TEST_CASE("What is no such text is none", "[views][share]") {
  for (const char* text : {"", "envelope", "envelope\x1e", "envelope\x1ex", "a\x1e-1",
                           "a\x1e"
                           "123"}) {
    INFO(text);
    CHECK_FALSE(read_replay(text).has_value());
  }
}

TEST_CASE("The journal says how much time went by between two commands", "[views][share]") {
  Journal journal;
  journal.until = Instant{0};
  journal.note("first", Instant{900}, Instant{900});
  journal.note("second", Instant{12'100}, Instant{42'100});
  journal.note("third", Instant{42'100}, Instant{42'100});
  CHECK(journal.lines == std::vector<std::string>{"first", "sleep 12", "second", "third"});
}
