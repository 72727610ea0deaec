// The tabs of a key's page, the users and the menus of the top bar, used as a person would.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "native_ui/null_page.h"
#include "ui/context.h"
#include "views/account.h"

using namespace keyturn;
using platform::Role;
using test::NullPage;

namespace {

struct KeyPage {
  World world = default_world();
  std::string key = tests::create_key(world, "alias/app");
  NullPage page{world};

  explicit KeyPage(const std::string& tab) {
    page.go(app::key(key, tab));
    page.draw();
  }

  const kms::Key& now() { return *page.app().world().keys.find(key); }
};

}  // namespace

TEST_CASE("A description is edited in place", "[ui][keys][UpdateKeyDescription]") {
  KeyPage on("");
  on.page.press(Role::Textbox, "Key description");
  on.page.type("For orders");
  on.page.press(Role::Button, "Save description");
  CHECK(on.now().description == "For orders");
}

TEST_CASE("A tag is added, replaced and removed", "[ui][keys][TagResource][UntagResource]") {
  KeyPage on("tags");
  on.page.press(Role::Button, "Add tag");
  CHECK(on.page.find(Role::Textbox, "Tag key")->invalid);
  on.page.press(Role::Textbox, "Tag key");
  on.page.type("team");
  on.page.press(Role::Textbox, "Tag value");
  on.page.type("red");
  on.page.press(Role::Button, "Add tag");
  CHECK(on.now().tags.at("team") == "red");
  CHECK(on.page.find(Role::Textbox, "Tag key")->value.empty());
  on.page.press(Role::Radio, "Select team");
  on.page.press(Role::Button, "Remove tag");
  CHECK(on.now().tags.empty());
}

TEST_CASE("An alias is made, pointed to another key and deleted", "[ui][keys][CreateAlias][UpdateAlias][DeleteAlias]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  const std::string other = tests::create_key(world, "alias/other");
  NullPage page(world);
  page.go(app::key(key, "aliases"));
  page.draw();
  page.press(Role::Textbox, "Alias name");
  page.type("second");
  page.press(Role::Button, "Create alias");
  CHECK(page.app().world().keys.aliases.at("alias/second").target_key_id == key);
  page.press(Role::Radio, "Select alias/second");
  page.press(Role::Combobox, "Key");
  page.press(Role::Option, "alias/other");
  page.press(Role::Button, "Point alias to another key");
  CHECK(page.app().world().keys.aliases.at("alias/second").target_key_id == other);
  page.press(Role::Radio, "Select alias/app");
  page.press(Role::Button, "Delete alias");
  CHECK_FALSE(page.app().world().keys.aliases.contains("alias/app"));
}

TEST_CASE("A grant is made and revoked", "[ui][keys][CreateGrant][RevokeGrant]") {
  KeyPage on("grants");
  on.page.press(Role::Button, "Create grant");
  CHECK(on.page.find(Role::Combobox, "Grantee principal")->invalid);
  on.page.press(Role::Combobox, "Grantee principal");
  on.page.press(Role::Option, "Mateo");
  on.page.press(Role::Checkbox, "Decrypt");
  on.page.press(Role::Button, "Create grant");
  const auto& grants = on.page.app().world().keys.grants;
  REQUIRE(grants.size() == 1);
  CHECK(grants[0].grantee_principal == "arn:aws:iam::123456789012:user/Mateo");
  on.page.press(Role::Radio, "Select " + grants[0].id);
  on.page.press(Role::Button, "Revoke grant");
  CHECK(on.page.app().world().keys.grants.empty());
}

TEST_CASE("Who may open a key is asked on its page", "[ui][keys]") {
  KeyPage on("policy");
  CHECK(on.page.find(Role::Text, "Alice may use kms:Decrypt with this key") != nullptr);
  on.page.press(Role::Combobox, "Who");
  on.page.press(Role::Option, "Nikki (auditor)");
  CHECK(on.page.find(Role::Text, "Nikki may not use kms:Decrypt with this key") != nullptr);
  on.page.press(Role::Combobox, "Permission");
  on.page.press(Role::Option, "kms:DescribeKey");
  CHECK(on.page.find(Role::Text, "Nikki may use kms:DescribeKey with this key") != nullptr);
}

TEST_CASE("The menu of steps jumps back over several and forward again", "[ui][undo]") {
  NullPage page;
  for (const char* name : {"one", "two", "three"}) {
    page.app().actions().run_line(std::string("aws kms create-key --description ") + name);
  }
  page.draw();
  page.press(Role::Button, "Steps");
  CHECK(join(page.problems(), "; ") == "");
  page.tap(ImGuiKey_Escape);
  page.app().actions().push(app::UndoAction{2});
  page.draw();
  CHECK(page.app().world().keys.keys.size() == 1);
  page.press(Role::Button, "Steps");
  page.press(Role::MenuItem, "Undo from here: create key");
  CHECK(page.app().world().keys.keys.empty());
}

TEST_CASE("Somebody else signs in from the top bar, and from the page of users", "[ui][users]") {
  NullPage page;
  page.draw();
  page.press(Role::Button, "Alice");
  page.press(Role::MenuItem, "Sign in as Mateo (developer)");
  CHECK(page.app().user().name == "Mateo");
  page.press(Role::Button, "Mateo");
  page.press(Role::MenuItem, "What each may do");
  CHECK(page.app().route() == app::users());
  page.press(Role::Button, "Sign in as Nikki");
  CHECK(page.app().user().name == "Nikki");
}

TEST_CASE("Compact puts more rows on the page, and leaves a finger what it needs", "[ui][settings]") {
  const auto height_of_row = [](NullPage& page) {
    page.go(app::users());
    page.draw();
    return page.find(Role::Row, "kms:CreateKey")->rect.height;
  };
  NullPage page(default_world(), ImVec2(1280, 1400));
  const float comfortable = height_of_row(page);
  page.app().actions().push(app::SetDensityAction{app::Density::Compact});
  page.app().drain();
  CHECK(height_of_row(page) < comfortable);
  ui::context().touched_last = true;
  CHECK(height_of_row(page) >= ui::kTouchTarget);
}
