// The screens and dialogs of customer managed keys, drawn and used.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "native_ui/null_page.h"
#include "views/account.h"

using namespace keyturn;
using platform::Role;
using test::NullPage;

namespace {

constexpr ImVec2 kSizes[] = {ImVec2(1280, 800), ImVec2(640, 800)};

std::string state_of(NullPage& page, const std::string& key_id) {
  return std::string(kms::name_of(page.app().world().keys.find(key_id)->state));
}

}  // namespace

TEST_CASE("A key's page names all that is on it in every state of the key, wide and narrow", "[ui][keys]") {
  World enabled = default_world();
  const std::string key = tests::create_key(enabled, "alias/app");
  tests::create_under_key(enabled, "Music", key);
  REQUIRE(tests::call(enabled, "kms", "EnableKeyRotation", {{"KeyId", key}}).ok());
  World disabled = enabled;
  REQUIRE(tests::call(disabled, "kms", "DisableKey", {{"KeyId", key}}).ok());
  advance_by(disabled, hours(2));
  World pending = disabled;
  REQUIRE(tests::call(pending, "kms", "ScheduleKeyDeletion", {{"KeyId", key}}).ok());
  for (const ImVec2 size : kSizes) {
    for (const World& world : {enabled, disabled, pending}) {
      NullPage page(world, size);
      for (const app::Route& route :
           {app::key(key), app::key(key, "policy"), app::key(key, "grants"), app::key(key, "aliases"),
            app::key(key, "tags"), app::key(key, "rotation"), app::key(key, "events"), app::keys("customer-managed"),
            app::create_key(), app::table("Music"), app::manage_encryption("Music")}) {
        page.go(route);
        page.draw();
        INFO(app::address_of(route) << " at " << size.x << ", " << state_of(page, key));
        CHECK(join(page.problems(), "; ") == "");
      }
    }
  }
}

TEST_CASE("The dialogs of a key name all that is on them, wide and narrow", "[ui][keys]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_under_key(world, "Music", key);
  for (const ImVec2 size : kSizes) {
    for (const app::Dialog& dialog :
         {app::Dialog(app::DisableKeyDialog{key}), app::Dialog(app::ScheduleDeletionDialog{key})}) {
      NullPage page(world, size);
      page.go(app::key(key));
      page.draw();
      page.app().actions().open_dialog(dialog);
      page.app().drain();
      page.draw();
      CHECK(join(page.problems(), "; ") == "");
    }
  }
}

TEST_CASE("A key is scheduled for deletion once the word is typed, and the deletion is cancelled by a button",
          "[ui][keys][ScheduleKeyDeletion]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  NullPage page(world);
  page.go(app::key(key));
  page.draw();
  page.press(Role::Button, "Schedule key deletion");
  REQUIRE(page.find(Role::Dialog, "Schedule deletion of alias/app") != nullptr);
  page.press(Role::Textbox, "To confirm, type confirm");
  page.type("confir");
  page.tap(ImGuiKey_Enter);
  CHECK(state_of(page, key) == "Enabled");
  page.press(Role::Textbox, "To confirm, type confirm");
  page.tap(ImGuiKey_End);
  page.type("m");
  page.tap(ImGuiKey_Enter);
  CHECK(state_of(page, key) == "PendingDeletion");
  page.press(Role::Button, "Cancel key deletion");
  CHECK(state_of(page, key) == "Disabled");
  page.press(Role::Button, "Enable key");
  CHECK(state_of(page, key) == "Enabled");
}

TEST_CASE("A key is made, turned and chosen for a table by what is on the page", "[ui][keys][CreateKey]") {
  NullPage page;
  page.go(app::create_key());
  page.draw();
  page.press(Role::Textbox, "Alias");
  page.type("app");
  page.press(Role::Button, "Create");
  const std::string key = page.app().route().resource;
  REQUIRE(page.app().world().keys.find(key) != nullptr);
  page.press(Role::Tab, "Rotation");
  page.press(Role::Button, "Turn on rotation");
  CHECK(page.app().world().keys.find(key)->automatic_rotation.has_value());
  page.press(Role::Button, "Turn off rotation");
  CHECK_FALSE(page.app().world().keys.find(key)->automatic_rotation.has_value());
  page.press(Role::Button, "Rotate now");
  CHECK(page.app().world().keys.find(key)->on_demand_rotation_started.has_value());
  CHECK(page.find(Role::Button, "Rotate now")->disabled);

  page.app().actions().run_line(
      "aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=Artist,AttributeType=S "
      "--key-schema AttributeName=Artist,KeyType=HASH --billing-mode PAY_PER_REQUEST");
  page.app().actions().push(app::SkipAction{minutes(1)});
  page.app().drain();
  page.go(app::manage_encryption("Music"));
  page.draw();
  page.press(Role::Radio, "KMS – Customer managed CMK");
  page.press(Role::Button, "Save");
  CHECK(page.find(Role::Combobox, "KMS key")->invalid);
  page.press(Role::Combobox, "KMS key");
  page.press(Role::Option, "alias/app");
  CHECK(join(page.problems(), "; ") == "");
  page.press(Role::Button, "Save");
  CHECK(page.app().route() == app::table("Music"));
  CHECK(page.app().world().tables.find("Music")->sse.change()->to.kms_key_arn.ends_with(key));
}
