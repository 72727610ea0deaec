#include "panes/palette_entries.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "native_ui/null_page.h"

using namespace keyturn;
using namespace keyturn::panes;
using platform::Role;

namespace {

std::vector<std::string> names(const std::vector<PaletteEntry>& entries, std::string_view query,
                               const std::vector<std::string>& recent = {}) {
  std::vector<std::string> found;
  for (const std::size_t index : narrowed(entries, query, recent, 50)) found.push_back(entries[index].name());
  return found;
}

PaletteEntry entry(std::string label, std::string detail, std::string words = {}) {
  return {std::move(label), std::move(detail), std::move(words), ui::Icon::None, PaneStep::ShowShortcuts};
}

constexpr const char* kCreateMusic =
    "aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=A,AttributeType=S "
    "--key-schema AttributeName=A,KeyType=HASH --billing-mode PAY_PER_REQUEST";

}  // namespace

TEST_CASE("Names come before what else finds an entry, and recent ones first while nothing is typed",
          "[panes][palette]") {
  const std::vector<PaletteEntry> entries = {entry("Tables", "Screen"), entry("Music", "Table"),
                                             entry("alias/music", "Key", "1234 of the music"),
                                             entry("Other", "Key", "x")};
  CHECK(names(entries, "music") == std::vector<std::string>{"Music, Table", "alias/music, Key"});
  CHECK(names(entries, "1234") == std::vector<std::string>{"alias/music, Key"});
  CHECK(names(entries, "", {"Other, Key", "Music, Table"}) ==
        std::vector<std::string>{"Other, Key", "Music, Table", "Tables, Screen", "alias/music, Key"});
  CHECK(names(entries, "nothing").empty());
  CHECK(narrowed(entries, "", {}, 2).size() == 2);
}

TEST_CASE("Every screen of the navigation is offered, each entry with a name of its own", "[panes][palette]") {
  test::NullPage page;
  page.app().actions().run_line(kCreateMusic);
  page.app().drain();
  page.go(app::table("Music"));
  const std::vector<PaletteEntry> entries = palette_entries(page.app());
  std::vector<std::string> all;
  for (const PaletteEntry& one : entries) all.push_back(one.name());
  for (const app::NavigationEntry& screen : app::navigation())
    CHECK(std::count(all.begin(), all.end(), screen.label + ", Screen") == 1);
  CHECK(std::count(all.begin(), all.end(), "Music, Table") == 1);
  std::sort(all.begin(), all.end());
  CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
}

TEST_CASE("The palette, the shortcuts, the menu of a command and the card say what they are", "[panes][palette]") {
  test::NullPage page;
  page.app().actions().run_line("aws dynamodb describe-table --table-name Films");
  page.app().drain();
  page.draw();
  CHECK(page.problems() == std::vector<std::string>{});
  page.press(Role::Button, "Go to or do (Ctrl+K)");
  REQUIRE(page.find(Role::Dialog, "Go to or do") != nullptr);
  CHECK(page.find(Role::Option, "Keyboard shortcuts, Help") != nullptr);
  CHECK(page.problems() == std::vector<std::string>{});
  page.tap(ImGuiKey_Escape);
  page.press(Role::Button, "Actions of aws dynamodb describe-table --table-name Films");
  CHECK(page.find(Role::MenuItem, "Run again") != nullptr);
  CHECK(page.problems() == std::vector<std::string>{});
}
