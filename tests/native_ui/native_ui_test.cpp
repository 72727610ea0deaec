#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "native_ui/null_page.h"
#include "ui/button.h"
#include "views/account.h"

using namespace keyturn;
using platform::Role;
using test::NullPage;

namespace {

World world_with_table(const std::string& name) {
  World world = default_world();
  app::App app(world);
  app.actions().run_line("aws dynamodb create-table --table-name " + name +
                         " --attribute-definitions AttributeName=Artist,AttributeType=S --key-schema "
                         "AttributeName=Artist,KeyType=HASH --billing-mode PAY_PER_REQUEST "
                         "--sse-specification Enabled=true,SSEType=KMS");
  app.drain();
  return app.world();
}

std::vector<app::Route> every_screen() {
  return {app::dashboard(),
          app::tables(),
          app::create_table(),
          app::table("Music"),
          app::table("Music", "events"),
          app::table("Gone"),
          app::manage_encryption("Music"),
          app::keys(),
          app::create_key(),
          app::key("abcd1234-abcd-1234-a123-ab1234a1b234"),
          app::lessons(),
          app::replay("envelope\x1e"
                      "2\x1e"
                      "aws kms create-key"),
          app::replay("cut"),
          app::sandbox(),
          app::about(),
          app::parse_route("#/no/such/page")};
}

}  // namespace

TEST_CASE("Every screen names all that is on it, once, in light and dark, wide and narrow", "[ui]") {
  const World world = world_with_table("Music");
  for (const ImVec2 size : {ImVec2(1280, 800), ImVec2(640, 800)}) {
    for (const app::Theme theme : {app::Theme::Light, app::Theme::Dark}) {
      NullPage page(world, size);
      page.app().actions().push(app::SetThemeAction{theme});
      page.app().drain();
      for (const app::Route& route : every_screen()) {
        page.go(route);
        page.draw(3);
        INFO(app::address_of(route) << " at " << size.x);
        CHECK(join(page.problems(), "; ") == "");
        CHECK(page.find(Role::Textbox, "Command line") != nullptr);
        const auto& nodes = ui::context().semantics.nodes();
        CHECK(std::count_if(nodes.begin(), nodes.end(),
                            [](const auto& node) { return node.role == Role::Heading && node.level == 1; }) == 1);
      }
    }
  }
}

TEST_CASE("An item that no widget describes, and one without a name, are found", "[ui]") {
  NullPage page;
  page.draw();
  CHECK(page.problems().empty());
  // A window's first frame is for its size: nothing in it is drawn yet.
  for (int frame = 0; frame < 2; ++frame) {
    ImGui::NewFrame();
    ui::begin_frame();
    ImGui::Begin("Window", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::Button("bare");
    ui::button("##nameless");
    ImGui::End();
    ui::end_frame();
    ImGui::Render();
  }
  const std::string found = join(page.problems(), "; ");
  INFO(found);
  CHECK(found.find("an item has no accessible node: bare") != std::string::npos);
  CHECK(found.find("has no name") != std::string::npos);
}

TEST_CASE("A command that is typed at the prompt runs with Enter and its output can be read", "[ui][cli]") {
  NullPage page;
  page.draw();
  page.press(Role::Textbox, "Command line");
  page.type("aws dynamodb list-tables");
  CHECK(page.find(Role::Textbox, "Command line")->value == "aws dynamodb list-tables");
  page.tap(ImGuiKey_Enter);
  CHECK(page.find(Role::Textbox, "Command line")->value == "");
  CHECK(page.find(Role::Text, "$ aws dynamodb list-tables") != nullptr);
  CHECK(page.find(Role::Text, "    \"TableNames\": []") != nullptr);
}

TEST_CASE("The arrow keys walk through the history and back to the draft", "[ui][cli]") {
  NullPage page;
  page.draw();
  page.press(Role::Textbox, "Command line");
  page.type("aws kms list-keys");
  page.tap(ImGuiKey_Enter);
  page.type("draft");
  page.tap(ImGuiKey_UpArrow);
  CHECK(page.find(Role::Textbox, "Command line")->value == "aws kms list-keys");
  page.tap(ImGuiKey_DownArrow);
  CHECK(page.find(Role::Textbox, "Command line")->value == "draft");
}

TEST_CASE("The terminal claims Tab only while there is something to complete, and Ctrl+C only without a selection",
          "[ui][cli]") {
  panes::CliPane pane;
  CHECK_FALSE(pane.claims({.key = ImGuiKey_Tab}));
  CHECK_FALSE(pane.claims({.key = ImGuiKey_C, .ctrl = true}));
}

TEST_CASE("Tab stops once at each group of radios, segments and tabs", "[ui]") {
  NullPage page(world_with_table("Music"));
  for (const app::Route& route : every_screen()) {
    page.go(route);
    page.draw();
    const auto& nodes = ui::context().semantics.nodes();
    for (const auto& group : nodes) {
      if (group.role != Role::RadioGroup && group.role != Role::TabList) continue;
      const auto stops = std::count_if(nodes.begin(), nodes.end(), [&](const auto& node) {
        return node.parent == group.id && node.focusable && node.tab_stop;
      });
      INFO(app::address_of(route) << ": " << group.name);
      CHECK(stops == 1);
    }
  }
}

TEST_CASE("Every row of a table holds a cell for each of its columns", "[ui]") {
  NullPage page(world_with_table("Music"));
  for (const app::Route& route : {app::tables(), app::keys(), app::table("Music", "events")}) {
    page.go(route);
    page.draw();
    const auto& nodes = ui::context().semantics.nodes();
    std::vector<std::ptrdiff_t> widths;
    for (const auto& row : nodes) {
      if (row.role != Role::Row) continue;
      widths.push_back(std::count_if(nodes.begin(), nodes.end(), [&](const auto& node) {
        return node.parent == row.id &&
               (node.role == Role::ColumnHeader || node.role == Role::RowHeader || node.role == Role::Cell);
      }));
    }
    INFO(app::address_of(route));
    REQUIRE(widths.size() >= 2);
    CHECK(widths.front() > 3);
    CHECK(std::all_of(widths.begin(), widths.end(), [&](auto width) { return width == widths.front(); }));
  }
}

namespace {

struct Drawn {
  std::ptrdiff_t rows = 0;
  std::size_t nodes = 0;
  int vertices = 0;
};

// What the list of tables comes to on the screen.
Drawn drawn_with(int tables) {
  World world = default_world();
  for (int i = 0; i < tables; ++i) {
    tests::create(world, "T" + std::to_string(1000 + i), views::Encryption::AwsOwned);
    if (i % 40 == 39) advance_by(world, minutes(1));
  }
  advance_by(world, minutes(1));
  NullPage page(world);
  page.go(app::tables());
  page.draw();
  const auto& nodes = ui::context().semantics.nodes();
  const auto rows = std::count_if(nodes.begin(), nodes.end(), [](const auto& node) { return node.role == Role::Row; });
  CHECK(page.find(Role::Table, "Tables")->count == tables + 1);
  return {rows, nodes.size(), ImGui::GetDrawData()->TotalVtxCount};
}

}  // namespace

TEST_CASE("A thousand tables draw the rows that can be seen, and no more than twenty tables do", "[ui]") {
  const Drawn few = drawn_with(20);
  const Drawn many = drawn_with(1000);
  CHECK(many.rows > 3);
  CHECK(many.rows <= few.rows);
  CHECK(many.nodes <= few.nodes + 5);
  CHECK(many.vertices < few.vertices + few.vertices / 10);
}
