// The lesson's panel and its spotlight, drawn and used.
#include <catch2/catch_test_macros.hpp>

#include "assets/assets.h"
#include "base/text.h"
#include "native_ui/null_page.h"
#include "panes/spotlight.h"
#include "platform/page_file_twin.h"
#include "tutorial/catalog.h"
#include "ui/context.h"

using namespace keyturn;
using app::LessonAction;
using app::LessonMove;
using platform::Role;
using test::NullPage;

namespace {

constexpr ImVec2 kSizes[] = {ImVec2(1440, 900), ImVec2(1280, 800), ImVec2(640, 800), ImVec2(360, 640)};

void start(NullPage& page, const std::string& id) {
  page.app().actions().push(LessonAction{LessonMove::Start, id});
  page.app().drain();
  platform::deliver_file(app::path_of_lesson(id), std::string(assets::lesson_text(id)));
  page.app().tick(0);
  page.draw();
}

bool overlap(const platform::Rect& a, const platform::Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

TEST_CASE("Every step of every lesson names all that is in the panel, and the panel covers nothing that it points at",
          "[ui][lesson]") {
  for (const ImVec2 size : kSizes) {
    for (const tutorial::CatalogEntry& entry : tutorial::catalog()) {
      platform::forget_files();
      NullPage page(default_world(), size);
      start(page, entry.id);
      for (std::size_t i = 0; i < entry.steps.size(); ++i) {
        page.app().actions().push(LessonAction{LessonMove::Show, {}, i});
        page.app().drain();
        const tutorial::Play& play = *page.app().teaching().play;
        if (!play.address().empty()) page.go(app::parse_route(play.address()));
        while (play.has_more_hints()) {
          page.app().actions().push(LessonAction{LessonMove::Hint});
          page.app().drain();
        }
        page.draw();
        INFO(entry.id << ", step " << i << " at " << size.x);
        CHECK(join(page.problems(), "; ") == "");
        const auto* panel = page.find(Role::Complementary, "Lesson");
        REQUIRE(panel != nullptr);
        if (play.shown().spotlight.empty()) continue;
        const auto* target = panes::find_by_path(ui::context().semantics.nodes(), play.shown().spotlight);
        REQUIRE(target != nullptr);
        const platform::Rect seen = target->rect;
        if (overlap(seen, target->clip)) CHECK_FALSE(overlap(target->clip, panel->rect));
      }
    }
  }
}

TEST_CASE("The panel leads through a lesson by its buttons", "[ui][lesson]") {
  platform::forget_files();
  NullPage page(default_world(), ImVec2(1440, 900));
  start(page, "create-with-owned-key");
  CHECK(page.find(Role::ListItem, "Open: The table Music exists") != nullptr);
  CHECK(page.find(Role::Text, "There is no table yet.") != nullptr);
  CHECK(page.find(Role::Button, "Next step")->disabled);
  page.press(Role::Button, "Hint");
  page.press(Role::Button, "Another hint");
  CHECK(page.find(Role::Button, "Another hint") == nullptr);
  page.app().actions().run_line(page.app().teaching().play->lesson().steps[0].cli[0]);
  page.app().drain();
  page.draw();
  CHECK(page.find(Role::ListItem, "Done: The table Music exists") != nullptr);
  CHECK(page.find(Role::Button, "Show me") == nullptr);
  page.press(Role::Button, "Next step");
  CHECK(page.app().teaching().play->step() == 1);
  page.press(Role::Button, "Take me there");
  CHECK(page.app().route() == app::table("Music"));
  CHECK(page.find(Role::Button, "Take me there") == nullptr);
  page.press(Role::Button, "Previous");
  CHECK(page.app().teaching().play->step() == 0);
  page.press(Role::Button, "Leave the lesson");
  CHECK(page.find(Role::Complementary, "Lesson") == nullptr);
}

TEST_CASE("A target is found by its name and those around it", "[ui][lesson]") {
  const auto node = [](platform::NodeId id, platform::NodeId parent, const char* name) {
    platform::AccessibleNode made;
    made.id = id;
    made.parent = parent;
    made.name = name;
    return made;
  };
  const std::vector<platform::AccessibleNode> nodes = {
      node(1, 0, "Main navigation"), node(2, 1, "Keys"), node(3, 0, "Content"),
      node(4, 3, "Table"),           node(5, 4, "Keys"), node(6, 4, "Sort key – optional")};
  const auto id_of = [&](const std::vector<std::string>& path) {
    const auto* found = panes::find_by_path(nodes, path);
    return found == nullptr ? 0 : found->id;
  };
  CHECK(id_of({"Main navigation", "Keys"}) == 2);
  CHECK(id_of({"Content", "Keys"}) == 5);
  CHECK(id_of({"Keys"}) == 5);
  CHECK(id_of({"Content", "Sort key…"}) == 6);
  CHECK(id_of({"Main navigation", "Sort key…"}) == 0);
  CHECK(id_of({}) == 0);
}
