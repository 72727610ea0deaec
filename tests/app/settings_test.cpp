#include "app/settings.h"

#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"

namespace keyturn {

using namespace app;

TEST_CASE("Settings are found again as they were left", "[app][settings]") {
  tests::Visit visit;
  visit.act(SetThemeAction{Theme::Dark});
  visit.act(SetCliHeightAction{333});
  visit.act(SetCliFoldedAction{true});
  visit.act(SetSpeedAction{60});
  visit.act(SetDensityAction{Density::Compact});
  visit.act(SetMotionAction{Motion::Reduced});
  const Settings found = load_settings();
  CHECK(found == visit.app.settings());
  CHECK(found.theme == Theme::Dark);
  CHECK(found.cli_height == 333.0F);
  CHECK(found.cli_folded);
  CHECK(found.speed == 60);
  CHECK(found.density == Density::Compact);
  CHECK(found.motion == Motion::Reduced);
  CHECK(App().clock().speed() == 60);
}

TEST_CASE("What the browser remembers and we do not understand is ignored", "[app][settings]") {
  tests::Visit visit;
  REQUIRE(platform::write_stored("theme", "sepia"));
  REQUIRE(platform::write_stored("cli-height", "tall"));
  REQUIRE(platform::write_stored("speed", "7"));
  REQUIRE(platform::write_stored("density", "tight"));
  REQUIRE(platform::write_stored("motion", "wild"));
  CHECK(load_settings() == Settings{});
}

TEST_CASE("The CLI pane never gets too low to read", "[app][settings]") {
  tests::Visit visit;
  visit.act(SetCliHeightAction{10});
  CHECK(visit.app.settings().cli_height == Settings::kSmallestCliHeight);
}

}  // namespace keyturn
