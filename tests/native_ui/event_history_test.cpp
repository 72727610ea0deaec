// The event history with as many events as an account ever has, and with none.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "native_ui/null_page.h"
#include "views/account.h"

using namespace keyturn;
using platform::Role;
using test::Drawn;
using test::NullPage;

namespace {

World world_with_events(int count) {
  World world = default_world();
  for (int i = 0; i < count; ++i) REQUIRE(tests::call(world, "kms", "ListKeys", Json::object()).ok());
  return world;
}

Drawn drawn_with(int events) {
  NullPage page(world_with_events(events));
  page.go(app::events());
  page.draw();
  CHECK(page.find(Role::Table, "Events")->count == events + 1);
  return page.drawn();
}

}  // namespace

TEST_CASE("Ten thousand events draw the rows that can be seen, and no more than twenty do", "[ui][events]") {
  const Drawn few = drawn_with(20);
  const Drawn many = drawn_with(10000);
  CHECK(many.rows > 3);
  CHECK(many.rows <= few.rows);
  CHECK(many.nodes <= few.nodes + 5);
  CHECK(many.vertices < few.vertices + few.vertices / 10);
}

TEST_CASE("An event is selected, read, and followed to what it caused", "[ui][events]") {
  World world = default_world();
  tests::create_active(world, "Music", views::Encryption::AwsManaged);
  NullPage page(world, ImVec2(1280, 2200));
  page.go(app::events());
  page.draw();
  const trail::Trail& trail = page.app().world().ground.trail;
  const trail::Event& create = trail.at(trail.size() - 1);
  REQUIRE(create.name == "CreateTable");
  page.press(Role::Radio, "Select " + std::to_string(create.number));
  CHECK(page.find(Role::Group, "Event record") != nullptr);
  CHECK(page.find(Role::Text, create.id) != nullptr);
  CHECK(join(page.problems(), "; ") == "");
  page.press(Role::Link, "GenerateDataKey");
  CHECK(page.find(Role::Text, create.id) == nullptr);
  page.press(Role::Link, "CreateTable");
  CHECK(page.find(Role::Text, create.id) != nullptr);
}

TEST_CASE("A filter that finds nothing says so and is cleared by a button", "[ui][events]") {
  NullPage page(world_with_events(3));
  page.go(app::events("nothing of that name"));
  page.draw();
  CHECK(page.find(Role::Text, "No event matches") != nullptr);
  page.press(Role::Button, "Clear the filter");
  CHECK(page.find(Role::Table, "Events")->count == 4);
  CHECK(page.app().route() == app::events());
}
