// The pictures drawn: every part has a name, buttons do real things, and the keys walk over the bytes.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "native_ui/null_page.h"
#include "views/pictures/catalogue.h"
#include "views/pictures/music.h"
#include "views/pictures/stored_page.h"

using namespace keyturn;
using platform::Role;
using test::NullPage;

namespace {

constexpr ImVec2 kSizes[] = {ImVec2(1280, 1400), ImVec2(640, 1400)};

tests::Music filled() {
  tests::Music account;
  for (int i = 1; i <= 6; ++i) account.put_sample(i);
  return account;
}

app::Route route_to(const views::Picture& picture, const tests::Music& account) {
  std::string name(picture.name);
  return picture.of_key ? app::picture_of_key(std::move(name), account.key)
                        : app::picture_of_table(std::move(name), "Music");
}

void look_at(NullPage& page, const app::Route& route) {
  page.go(route);
  page.draw();
}

std::string state_of(NullPage& page, const std::string& key_id) {
  return std::string(kms::name_of(page.app().world().keys.find(key_id)->state));
}

}  // namespace

TEST_CASE("Every picture names all that is on it and says it in words, whole and broken, wide and narrow",
          "[ui][pictures]") {
  const tests::Music whole = filled();
  tests::Music broken = whole;
  broken.call_key("DisableKey");
  advance_by(broken.world, hours(3));
  for (const ImVec2 size : kSizes) {
    for (const tests::Music* account : {&whole, &broken}) {
      NullPage page(account->world, size);
      for (const views::Picture& picture : views::pictures()) {
        page.go(route_to(picture, *account));
        page.draw();
        INFO(picture.name << " at " << size.x << ", " << state_of(page, account->key));
        CHECK(join(page.problems(), "; ") == "");
        CHECK(page.find(Role::Heading, "In words") != nullptr);
        CHECK(page.find(Role::Button, "Copy as text") != nullptr);
        CHECK(page.find(Role::Heading, std::string(picture.title)) == nullptr);  // the title is the insight
      }
    }
  }
}

TEST_CASE("Without anything to draw each picture says what to make first", "[ui][pictures]") {
  NullPage page;
  for (const views::Picture& picture : views::pictures()) {
    page.go(app::picture_of_table(std::string(picture.name), {}));
    page.draw();
    CHECK(join(page.problems(), "; ") == "");
    CHECK(page.find(Role::Button, picture.of_key ? "Create a key" : "Create a table") != nullptr);
  }
  look_at(page, app::pictures());
  CHECK(join(page.problems(), "; ") == "");
  page.press(Role::Link, "Look at the key ladder");
  CHECK(page.app().route().resource == "ladder");
  look_at(page, app::parse_route("#/pictures/no-such-picture"));
  CHECK(page.find(Role::Heading, "Page not found") != nullptr);
}

TEST_CASE("The ladder's key is disabled by a button and enabled by undo", "[ui][pictures][DisableKey]") {
  const tests::Music account = filled();
  NullPage page(account.world, kSizes[0]);
  look_at(page, app::picture_of_table("ladder", "Music"));
  page.press(Role::Button, "Disable KMS key B");
  CHECK(state_of(page, account.key) == "Disabled");
  CHECK(page.find(Role::Button, "Enable KMS key B") != nullptr);
  page.press(Role::Button, "Let the copy in memory run out");
  CHECK(page.find(Role::Heading, "Nothing changed on the disk, and nothing on it can be read without the KMS key") !=
        nullptr);
  CHECK(page.app().undo());
  page.draw();
  CHECK(state_of(page, account.key) == "Enabled");
}

TEST_CASE("A rung that is chosen shows where it lives and who sees it", "[ui][pictures]") {
  const tests::Music account = filled();
  NullPage page(account.world, kSizes[0]);
  look_at(page, app::picture_of_table("ladder", "Music"));
  page.press(Role::Button, "Table key: of Music");
  CHECK(page.find(Role::Heading, "Table key: of Music") != nullptr);
  CHECK(page.find(Role::Group, "Who can see it") != nullptr);
  page.press(Role::Button, "Steal the disk");
  CHECK(page.find(Role::Heading, "Who steals the disk gets sealed things and no key") != nullptr);
  CHECK(page.find(Role::Group, "For a thief of the disk") != nullptr);
}

TEST_CASE("The arrow keys walk over the bytes, and each says what it is", "[ui][pictures]") {
  const tests::Music account = filled();
  NullPage page(account.world, kSizes[0]);
  look_at(page, app::picture_of_table("bytes", "Music"));
  const auto value = [&] { return page.find(Role::Slider, "What is on the disk")->value; };
  CHECK(value().find("Byte 0 of ") == 0);
  page.focus(Role::Slider, "What is on the disk");
  page.tap(ImGuiKey_RightArrow);
  CHECK(value().find("Byte 1 of ") == 0);
  page.tap(ImGuiKey_End);
  CHECK(value().find("Page seal") != std::string::npos);
  page.tap(ImGuiKey_RightArrow);
  CHECK(value().find("Page seal") != std::string::npos);
  page.tap(ImGuiKey_Home);
  page.tap(ImGuiKey_LeftArrow);
  CHECK(value().find("Byte 0 of ") == 0);
}

TEST_CASE("A flipped bit is shown in the copy and leaves the account's page as it is; putting an item again does not",
          "[ui][pictures][PutItem]") {
  const tests::Music account = filled();
  NullPage page(account.world, kSizes[0]);
  look_at(page, app::picture_of_table("bytes", "Music"));
  const Bytes before = views::stored_page(page.app().world(), "Music", {})->stored;
  const std::string middle = std::to_string(before.size() / 2);
  page.press(Role::Button, "Flip a bit of byte " + middle);
  CHECK(views::stored_page(page.app().world(), "Music", {})->stored == before);
  REQUIRE(page.find(Role::Button, "Flip the bit back") != nullptr);
  page.press(Role::Button, "Flip the bit back");
  page.press(Role::Button, "Put item 1 once more");
  CHECK(views::stored_page(page.app().world(), "Music", {})->stored != before);
  CHECK(page.app().undo());
  CHECK(views::stored_page(page.app().world(), "Music", {})->stored == before);
}

TEST_CASE("What is ahead is skipped to from the life of the table", "[ui][pictures]") {
  World world = default_world();
  tests::create(world, "Music", views::Encryption::AwsOwned);
  NullPage page(world, kSizes[0]);
  look_at(page, app::picture_of_table("life", "Music"));
  std::string mark;
  for (const auto& node : ui::context().semantics.nodes()) {
    if (node.role == Role::Button && node.name.starts_with("Skip to: Music becomes ACTIVE")) mark = node.name;
  }
  REQUIRE_FALSE(mark.empty());
  page.press(Role::Button, mark);
  CHECK(page.app().world().tables.find("Music")->status == dynamodb::TableStatus::Active);
}

TEST_CASE("A call of the thread opens its record", "[ui][pictures]") {
  const tests::Music account = filled();
  NullPage page(account.world, kSizes[0]);
  look_at(page, app::picture_of_table("events", "Music"));
  CHECK(page.find(Role::Heading, "Event record") == nullptr);
  page.press(Role::Button, "dynamodb:CreateTable by Alice");
  CHECK(page.find(Role::Heading, "Event record") != nullptr);
}

TEST_CASE("Rotate now adds a version to the ring, and the deletion is asked for from the blast radius",
          "[ui][pictures][RotateKeyOnDemand][ScheduleKeyDeletion]") {
  const tests::Music account = filled();
  NullPage page(account.world, kSizes[0]);
  look_at(page, app::picture_of_key("rotation", account.key));
  page.press(Role::Button, "Rotate now");
  page.app().actions().push(app::SkipAction{minutes(1)});
  page.app().drain();
  CHECK(page.app().world().keys.find(account.key)->materials.size() == 2);
  look_at(page, app::picture_of_key("blast", account.key));
  page.press(Role::Button, "Schedule key deletion");
  CHECK(page.find(Role::Dialog, "Schedule deletion of alias/app") != nullptr);
}
