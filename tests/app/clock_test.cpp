#include "app/clock.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"

namespace keyturn {

using Catch::Approx;

TEST_CASE("Simulated time is real time, times the speed", "[app][clock]") {
  app::Clock clock;
  CHECK(clock.elapse(2.0) == seconds(2));
  clock.set_speed(60);
  CHECK(clock.elapse(2.0) == minutes(2));
  clock.set_speed(3600);
  CHECK(clock.elapse(0.5) == minutes(30));
  clock.set_speed(7);
  CHECK(clock.speed() == 3600);
}

TEST_CASE("Fractions of a millisecond are not lost", "[app][clock]") {
  app::Clock clock;
  Duration sum;
  for (int i = 0; i < 1000; ++i) sum = sum + clock.elapse(0.0004);
  CHECK(sum >= milliseconds(399));
  CHECK(sum <= milliseconds(400));
}

TEST_CASE("A paused clock stands still, and a laptop that slept counts as a minute", "[app][clock]") {
  app::Clock clock;
  clock.set_paused(true);
  CHECK(clock.elapse(5.0) == seconds(0));
  clock.set_paused(false);
  CHECK(clock.elapse(100000.0) == minutes(1));
  CHECK(clock.elapse(-1.0) == seconds(0));
}

TEST_CASE("The next frame comes with the next thing that changes", "[app][clock]") {
  app::Clock clock;
  const Instant now = default_start() + seconds(12);
  CHECK(*clock.next_change(now, std::nullopt) == Approx(48));
  CHECK(*clock.next_change(now, now + seconds(30)) == Approx(1));
  CHECK(*clock.next_change(now, now + milliseconds(400)) == Approx(0.4));
  clock.set_speed(60);
  CHECK(*clock.next_change(now, std::nullopt) == Approx(0.8));
  CHECK(*clock.next_change(now, now + milliseconds(400)) == Approx(0.1));
  clock.set_paused(true);
  CHECK_FALSE(clock.next_change(now, now + seconds(1)).has_value());
}

TEST_CASE("Time passes with the frames, and what is due happens", "[app][clock]") {
  tests::Visit visit;
  visit.create_music(views::Encryption::AwsOwned);
  REQUIRE(visit.app.next_change().has_value());
  visit.app.tick(1.0);
  CHECK(visit.app.world().ground.now == default_start() + seconds(1));
  CHECK(visit.status() == "CREATING");
  visit.act(app::SetSpeedAction{60});
  visit.app.tick(1.0);
  CHECK(visit.status() == "ACTIVE");
  CHECK(visit.app.flashes()[0].tone == app::FlashTone::Success);
}

TEST_CASE("The next event can be skipped to, once after the other", "[app][clock]") {
  tests::Visit visit;
  visit.create_music(views::Encryption::AwsOwned);
  visit.act(app::SkipToNextAction{});
  CHECK(visit.status() == "ACTIVE");
  const Instant active_since = visit.app.world().ground.now;
  visit.act(app::SkipToNextAction{});
  CHECK(visit.app.world().ground.now == active_since);

  visit.change_key(views::Encryption::AwsManaged);
  visit.act(app::SkipToNextAction{});
  CHECK(visit.app.world().ground.now == active_since + seconds(9));
  visit.act(app::SkipToNextAction{});
  CHECK(visit.app.world().ground.now == active_since + seconds(22));
}

TEST_CASE("A paused page needs no frames", "[app][clock]") {
  tests::Visit visit;
  visit.act(app::SetPausedAction{true});
  CHECK_FALSE(visit.app.next_change().has_value());
  visit.app.tick(10.0);
  CHECK(visit.app.world().ground.now == default_start());
}

}  // namespace keyturn
