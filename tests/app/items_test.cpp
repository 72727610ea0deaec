// Reading and writing items from the console: what is read waits for its form, costs no step of undo and is in the
// trail; several calls can be one step.
#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"
#include "views/item_form.h"

namespace keyturn {

using tests::Visit;

namespace {

const Json kSong = {{"Artist", {{"S", "Acme"}}}, {"SongTitle", {{"S", "Happy"}}}};

struct Music : Visit {
  Music() {
    create_music(views::Encryption::AwsManaged);
    wait(minutes(1));
    navigate(app::table("Music", "items"));
  }
  void scan() { act(app::AskAction{"dynamodb", "Scan", {{"TableName", "Music"}}, "explore-items"}); }
  void put(const Json& item) {
    const Json params = views::put_item_params(*app.world().tables.find("Music"), item);
    act(app::CallAction{"dynamodb", "PutItem", params, "save-item", {app::table("Music", "items")}});
  }
  std::size_t decrypts() const {
    std::size_t count = 0;
    const trail::Trail& trail = app.world().ground.trail;
    for (std::size_t i = 0; i < trail.size(); ++i) count += trail.at(i).name == "Decrypt" ? 1 : 0;
    return count;
  }
};

}  // namespace

TEST_CASE_METHOD(Music, "What was read waits for the form that asked, and is no step of undo", "[app][items][Scan]") {
  const std::string step = app.undo_name();
  CHECK(app.answer("explore-items") == nullptr);
  scan();
  REQUIRE(app.answer("explore-items") != nullptr);
  CHECK(app.answer("explore-items")->reply["Count"] == 0);
  CHECK(app.answer("explore-items")->time == app.world().ground.now);
  CHECK(app.answer("other") == nullptr);
  CHECK(app.undo_name() == step);
  CHECK(decrypts() == 1);
  navigate(app::create_item("Music"));
  CHECK(app.answer("explore-items") != nullptr);
  navigate(app::tables());
  CHECK(app.answer("explore-items") == nullptr);
}

TEST_CASE_METHOD(Music, "A read that is refused leaves its error and nothing else", "[app][items][Scan]") {
  scan();
  act(app::AskAction{"dynamodb", "Scan", {{"TableName", "Films"}}, "explore-items"});
  CHECK(app.answer("explore-items") == nullptr);
  REQUIRE(app.form_error("explore-items") != nullptr);
  CHECK(app.form_error("explore-items")->code == "ResourceNotFoundException");
  scan();
  CHECK(app.form_error("explore-items") == nullptr);
}

TEST_CASE_METHOD(Music, "An item is saved with its command, undone, and what was read before is forgotten",
                 "[app][items][PutItem]") {
  put(kSong);
  CHECK(app.undo_name() == "put item of table Music");
  CHECK(app.flashes()[0].text == "The item is saved in Music");
  CHECK(app.flashes()[0].tone == app::FlashTone::Success);
  scan();
  CHECK(app.answer("explore-items")->reply["Count"] == 1);
  act(app::UndoAction{});
  CHECK(app.answer("explore-items") == nullptr);
  scan();
  CHECK(app.answer("explore-items")->reply["Count"] == 0);
}

TEST_CASE_METHOD(Music, "An item that is there already is not overwritten", "[app][items][PutItem]") {
  put(kSong);
  navigate(app::create_item("Music"));
  put(kSong);
  CHECK(app.route() == app::create_item("Music"));
  REQUIRE(app.form_error("save-item") != nullptr);
  CHECK(app.form_error("save-item")->code == "ConditionalCheckFailedException");
}

TEST_CASE_METHOD(Music, "Several calls are one step of undo and one command line", "[app][items][DeleteItem]") {
  app::CallAllAction deletion = {{}, "delete 2 items", "2 items deleted", "delete-items", {}};
  for (const char* title : {"One", "Two"}) {
    Json song = kSong;
    song["SongTitle"]["S"] = title;
    put(song);
    deletion.calls.push_back({"dynamodb", "DeleteItem", {{"TableName", "Music"}, {"Key", song}}, {}, {}});
  }
  app::ConfirmDialog dialog = {"Delete 2 items", {"They are gone."}, "Delete items", deletion, {}};
  act(app::OpenDialogAction{dialog});
  act(deletion);
  CHECK_FALSE(app.dialog().has_value());
  CHECK(app.undo_name() == "delete 2 items");
  scan();
  CHECK(app.answer("explore-items")->reply["Count"] == 0);
  const std::string line = app.flashes()[0].command;
  act(app::UndoAction{});
  scan();
  CHECK(app.answer("explore-items")->reply["Count"] == 2);
  run(line);
  scan();
  CHECK(app.answer("explore-items")->reply["Count"] == 0);
}

TEST_CASE_METHOD(Music, "The first refusal ends several calls; what was done before stays and can be undone",
                 "[app][items][DeleteTable]") {
  create_music(views::Encryption::AwsOwned);  // refused: it is there
  app::CallAllAction deletion = {{}, "delete 3 tables", "Deleting 3 tables", "delete-table", {app::tables()}};
  for (const char* table : {"Music", "Films", "Books"}) {
    deletion.calls.push_back({"dynamodb", "DeleteTable", {{"TableName", table}}, {}, {}});
  }
  act(app::OpenDialogAction{app::DeleteTableDialog{{"Music", "Films", "Books"}}});
  act(deletion);
  CHECK(app.dialog().has_value());
  REQUIRE(app.form_error("delete-table") != nullptr);
  CHECK(app.form_error("delete-table")->code == "ResourceNotFoundException");
  CHECK(status() == "DELETING");
  CHECK(app.flashes()[0].text == "Deleting table Music");
  act(app::UndoAction{});
  CHECK(status() == "ACTIVE");
}

}  // namespace keyturn
