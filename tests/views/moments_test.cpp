#include "views/moments.h"

#include <catch2/catch_test_macros.hpp>

#include "world/world.h"

namespace keyturn {

using namespace views;

TEST_CASE("A bill's month is written out", "[views][moments]") {
  CHECK(views::month_and_year(default_start()) == "January 2026");
}

TEST_CASE("Moments are written in UTC with the weekday where a clock shows them", "[views][moments]") {
  const Instant t = default_start() + seconds(4);
  CHECK(date_and_time(t) == "5 January 2026, 09:00:04 UTC");
  CHECK(reading_to_minute(t) == "Mon 5 Jan 2026 09:00");
  CHECK(reading_to_second(t) == "Mon 5 Jan 2026 09:00:04");
  CHECK(reading_to_minute(Instant{0}) == "Thu 1 Jan 1970 00:00");
  CHECK(reading_to_minute(t + days(27)) == "Sun 1 Feb 2026 09:00");
}

TEST_CASE("What is ahead is never ahead in 0 s", "[views][moments]") {
  const Instant now = default_start();
  CHECK(time_until(now, now) == "now");
  CHECK(time_until(now, now + milliseconds(1)) == "in 1 s");
  CHECK(time_until(now, now + milliseconds(4001)) == "in 5 s");
  CHECK(time_until(now, now + days(1) + hours(3)) == "in 1 d 3 h");
}

TEST_CASE("What was is told by how long ago", "[views][moments]") {
  const Instant now = default_start();
  CHECK(time_since(now, now - milliseconds(300)) == "just now");
  CHECK(time_since(now, now - milliseconds(12900)) == "12 s ago");
}

}  // namespace keyturn
