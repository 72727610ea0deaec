// The tabs and pages of a table, drawn and used.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "native_ui/null_page.h"
#include "views/account.h"

using namespace keyturn;
using platform::Role;
using test::NullPage;

namespace {

constexpr ImVec2 kSizes[] = {ImVec2(1280, 800), ImVec2(640, 800)};
constexpr ImVec2 kTall = ImVec2(1280, 2600);  // all of a page is in sight
constexpr const char* kTabs[] = {"overview", "items", "encryption", "indexes", "backups", "settings", "events"};

// Music under a key of its own with an index, a backup, a tag and two items.
struct Account {
  World world = default_world();
  std::string key = tests::create_key(world, "alias/app");
  std::string backup;

  Account() {
    views::CreateTableForm form = tests::music_form();
    form.use_default_settings = false;
    form.encryption = views::Encryption::CustomerManaged;
    form.key_id = key;
    form.tags = {{"owner", "ann"}};
    views::IndexForm by_year;
    by_year.name = "ByYear";
    by_year.partition_key = "Year";
    form.indexes = {by_year};
    call("CreateTable", views::create_table_params(form));
    advance_by(world, minutes(1));
    for (const char* title : {"Happy", "Sad \U0001F600"}) {
      call("PutItem", {{"TableName", "Music"},
                       {"Item", {{"Artist", {{"S", "Acme"}}}, {"SongTitle", {{"S", title}}}, {"Year", {{"S", "1"}}}}}});
    }
    backup = call("CreateBackup", {{"TableName", "Music"}, {"BackupName", "first"}})["BackupDetails"]["BackupArn"];
  }
  Json call(const char* operation, Json params) {
    const Result<Json> answer = tests::call(world, "dynamodb", operation, std::move(params));
    REQUIRE(answer.ok());
    return answer.value();
  }
};

void check_nothing_is_wrong(NullPage& page, const app::Route& route) {
  page.go(route);
  page.draw();
  INFO(app::address_of(route));
  CHECK(join(page.problems(), "; ") == "");
}

const Json kKey = {{"Artist", {{"S", "Acme"}}}, {"SongTitle", {{"S", "Happy"}}}};

}  // namespace

TEST_CASE("Every tab and page of a table names all that is on it, wide and narrow, with and without its key",
          "[ui][tables]") {
  Account account;
  World lost = account.world;
  REQUIRE(tests::call(lost, "kms", "DisableKey", {{"KeyId", account.key}}).ok());
  advance_by(lost, hours(2));
  for (const ImVec2 size : kSizes) {
    for (const World& world : {account.world, lost}) {
      NullPage page(world, size);
      for (const char* tab : kTabs) check_nothing_is_wrong(page, app::table("Music", tab));
      for (const app::Route& route :
           {app::create_item("Music"), app::item("Music", kKey.dump()), app::item("Music", "nonsense"),
            app::create_index("Music"), app::create_index("Gone"), app::create_item("Gone"), app::backups(),
            app::restore_backup(account.backup), app::restore_backup("gone")}) {
        check_nothing_is_wrong(page, route);
      }
    }
  }
}

TEST_CASE("Items are read by Run, a page is opened, changed and saved by what is on the page", "[ui][tables][Scan]") {
  NullPage page(Account().world, kTall);
  page.go(app::table("Music", "items"));
  page.draw();
  CHECK(page.find(Role::Cell, "Happy") == nullptr);
  page.press(Role::Button, "Run");
  REQUIRE(page.find(Role::Cell, "Happy") != nullptr);
  CHECK(page.find(Role::Table, "Items")->count == 3);
  CHECK(join(page.problems(), "; ") == "");
  page.press(Role::Button, "Choose columns");
  page.press(Role::Checkbox, "Year");
  CHECK(page.find(Role::ColumnHeader, "Year") == nullptr);
  CHECK(join(page.problems(), "; ") == "");

  page.go(app::item("Music", kKey.dump()));
  page.draw();
  CHECK(page.find(Role::Button, "Save changes")->disabled);
  page.press(Role::Button, "Add attribute");
  CHECK(join(page.problems(), "; ") == "");
  page.press(Role::Button, "Save changes");
  CHECK(page.app().route().screen == app::Screen::Item);  // its name is missing
  page.press(Role::Radio, "JSON");
  CHECK(page.find(Role::Textbox, "Item as DynamoDB JSON") == nullptr);  // what is wrong stays in sight
  page.press(Role::Button, "Remove attribute");                         // Year
  page.press(Role::Button, "Remove attribute");                         // the one without a name
  page.press(Role::Radio, "JSON");
  REQUIRE(page.find(Role::Textbox, "Item as DynamoDB JSON") != nullptr);
  CHECK(join(page.problems(), "; ") == "");
  page.press(Role::Button, "Save changes");
  CHECK(page.app().route() == app::table("Music", "items"));
  REQUIRE(page.app().answer("explore-items") != nullptr);
  for (const Json& item : page.app().answer("explore-items")->reply["Items"]) {
    CHECK(item.contains("Year") == (item["SongTitle"]["S"] != "Happy"));
  }
}

TEST_CASE("A query form and its filters name all that is on them", "[ui][tables][Query]") {
  for (const ImVec2 size : kSizes) {
    NullPage page(Account().world, size);
    page.go(app::table("Music", "items"));
    page.draw();
    page.press(Role::Radio, "Query");
    page.press(Role::Button, "Add filter");
    page.press(Role::Button, "Add filter");
    page.press(Role::Combobox, "SongTitle (sort key)");
    page.press(Role::Option, "Between");
    page.press(Role::Button, "Run");
    CHECK(page.find(Role::Textbox, "Artist (partition key)")->invalid);
    CHECK(join(page.problems(), "; ") == "");
    CHECK(page.app().answer("explore-items") == nullptr);
  }
}

TEST_CASE("A table whose key is lost shows the error of a read, and what helps", "[ui][tables][Scan]") {
  Account account;
  REQUIRE(tests::call(account.world, "kms", "DisableKey", {{"KeyId", account.key}}).ok());
  advance_by(account.world, minutes(6));
  NullPage page(account.world, kTall);
  page.go(app::table("Music", "items"));
  page.draw();
  page.press(Role::Button, "Run");
  REQUIRE(page.app().form_error("explore-items") != nullptr);
  CHECK(page.app().form_error("explore-items")->message.find("is disabled") != std::string::npos);
  page.press(Role::Link, "Open the key of this table");
  CHECK(page.app().route() == app::key(account.key));
}

TEST_CASE("Create table has every setting, and all its errors at once", "[ui][tables][CreateTable]") {
  for (const ImVec2 size : kSizes) {
    NullPage page(default_world(), size);
    page.go(app::create_table());
    page.draw();
    page.press(Role::Checkbox, "Use default settings");
    page.press(Role::Button, "Create global index");
    page.press(Role::Button, "Add tag");
    page.press(Role::Radio, "KMS – Customer managed CMK");
    page.press(Role::Button, "Create");
    CHECK(join(page.problems(), "; ") == "");
    for (const char* field : {"Table name", "Partition key", "Index partition key", "Index name", "Tag key"}) {
      INFO(field);
      CHECK(page.find(Role::Textbox, field)->invalid);
    }
    CHECK(page.find(Role::Button, "Create local index")->disabled);
    page.press(Role::Button, "Remove index");
    page.press(Role::Button, "Remove tag");
    CHECK(page.find(Role::Textbox, "Index name") == nullptr);
    CHECK(page.find(Role::Textbox, "Tag key") == nullptr);
  }
}

TEST_CASE("Several tables are deleted by one dialog, and come back by one undo", "[ui][tables][DeleteTable]") {
  World world = default_world();
  for (const char* name : {"Books", "Films", "Music"}) tests::create_active(world, name, views::Encryption::AwsOwned);
  NullPage page(world);
  page.go(app::tables());
  page.draw();
  page.press(Role::Checkbox, "Select Books");
  page.press(Role::Checkbox, "Select Music");
  page.press(Role::Button, "Delete tables");
  REQUIRE(page.find(Role::Dialog, "Delete 2 tables") != nullptr);
  CHECK(join(page.problems(), "; ") == "");
  page.press(Role::Textbox, "To confirm, type confirm");
  page.type("confirm");
  page.tap(ImGuiKey_Enter);
  CHECK(page.app().world().tables.find("Music")->status == dynamodb::TableStatus::Deleting);
  CHECK(page.app().world().tables.find("Films")->status == dynamodb::TableStatus::Active);
  CHECK(page.app().undo());
  CHECK(page.app().world().tables.find("Books")->status == dynamodb::TableStatus::Active);
}

TEST_CASE("What a filter hides is not selected any more", "[ui][tables]") {
  World world = default_world();
  for (const char* name : {"Books", "Music"}) tests::create_active(world, name, views::Encryption::AwsOwned);
  NullPage page(world);
  page.go(app::tables());
  page.draw();
  page.press(Role::Checkbox, "Select all");
  CHECK(page.find(Role::Button, "Delete tables") != nullptr);
  app::Route filtered = app::tables();
  filtered.filter = "mus";
  page.app().actions().replace_route(filtered);
  page.app().drain();
  page.draw();
  CHECK(page.find(Role::Button, "Delete table") != nullptr);
  CHECK(page.find(Role::Row, "Music")->selected == platform::Toggle::On);
}

TEST_CASE("The dialogs and buttons of indexes, backups and settings do what they say", "[ui][tables]") {
  Account account;
  NullPage page(account.world, kTall);
  page.go(app::table("Music", "indexes"));
  page.draw();
  page.press(Role::Radio, "Select ByYear");
  page.press(Role::Button, "Delete index");
  REQUIRE(page.find(Role::Dialog, "Delete index ByYear") != nullptr);
  CHECK(join(page.problems(), "; ") == "");
  page.app().actions().close_dialog();
  page.app().drain();
  page.draw();

  page.go(app::table("Music", "backups"));
  page.draw();
  page.press(Role::Button, "Create backup");
  CHECK(page.find(Role::Textbox, "Backup name")->invalid);
  page.press(Role::Radio, "Select " + account.backup);
  page.press(Role::Button, "Restore");
  CHECK(page.app().route() == app::restore_backup(account.backup));
  page.press(Role::Textbox, "Table name");
  page.type("Music2");
  page.press(Role::Button, "Restore");
  CHECK(page.app().world().tables.find("Music2") != nullptr);

  page.go(app::table("Music", "settings"));
  page.draw();
  page.press(Role::Button, "Turn on protection");
  CHECK(page.app().world().tables.find("Music")->definition.deletion_protection);
  CHECK(page.app().flashes()[0].command ==
        "aws dynamodb update-table --table-name Music --deletion-protection-enabled");
  page.press(Role::Button, "Turn on TTL");
  CHECK(page.find(Role::Textbox, "TTL attribute")->invalid);
  page.press(Role::Radio, "Select owner");
  page.press(Role::Button, "Remove tag");
  CHECK(page.app().world().tables.find("Music")->definition.tags.empty());
  CHECK(join(page.problems(), "; ") == "");
}
