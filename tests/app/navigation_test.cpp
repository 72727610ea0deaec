#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"
#include "platform/clipboard.h"

namespace keyturn {

using tests::Visit;

TEST_CASE("The page opens where its address says", "[app][navigation]") {
  CHECK(Visit("/tables/Music?tab=events").app.route() == app::table("Music", "events"));
  CHECK(Visit("").app.route() == app::dashboard());
}

TEST_CASE("Following a link is a step of the history, a filter is none", "[app][navigation]") {
  Visit visit;
  visit.navigate(app::tables());
  CHECK(platform::route() == "/tables");
  app::Route filtered = app::tables();
  filtered.filter = "mu";
  visit.act(app::NavigateAction{filtered, app::HistoryStep::Replace});
  CHECK(platform::route() == "/tables?filter=mu");
  visit.navigate(app::keys());
  platform::go_back();
  visit.app.follow_address();
  CHECK(visit.app.route() == filtered);
  platform::go_back();
  visit.app.follow_address();
  CHECK(visit.app.route() == app::dashboard());
}

TEST_CASE("Going to the page that is shown adds nothing to the history", "[app][navigation]") {
  Visit visit;
  visit.navigate(app::tables());
  visit.navigate(app::tables());
  platform::go_back();
  visit.app.follow_address();
  CHECK(visit.app.route() == app::dashboard());
}

TEST_CASE("Back closes an open dialog first and stays on the page", "[app][navigation]") {
  Visit visit;
  visit.navigate(app::tables());
  visit.act(app::OpenDialogAction{app::DeleteTableDialog{{"Music"}}});
  platform::go_back();
  visit.app.follow_address();
  CHECK_FALSE(visit.app.dialog().has_value());
  CHECK(visit.app.route() == app::tables());
  CHECK(platform::route() == "/tables");
}

TEST_CASE("Leaving a page leaves its errors and its dialog behind", "[app][navigation]") {
  Visit visit;
  visit.act(app::CallAction{"dynamodb", "CreateTable", {{"TableName", "x"}}, "create-table", {}});
  REQUIRE(visit.app.form_error("create-table") != nullptr);
  visit.act(app::OpenDialogAction{app::DeleteTableDialog{{"Music"}}});
  visit.navigate(app::keys());
  CHECK(visit.app.form_error("create-table") == nullptr);
  CHECK_FALSE(visit.app.dialog().has_value());
}

TEST_CASE("Closing a dialog takes its error along", "[app][navigation]") {
  Visit visit;
  visit.act(app::OpenDialogAction{app::DeleteTableDialog{{"Music"}}});
  visit.act(app::CallAction{"dynamodb", "DeleteTable", {{"TableName", "Music"}}, "delete-table", {}});
  REQUIRE(visit.app.form_error("delete-table") != nullptr);
  visit.act(app::CloseDialogAction{});
  CHECK(visit.app.form_error("delete-table") == nullptr);
}

TEST_CASE("Copying puts the text on the clipboard", "[app][navigation]") {
  Visit visit;
  visit.act(app::CopyAction{"arn:aws:dynamodb:us-east-1:123456789012:table/Music", "ARN"});
  CHECK(platform::clipboard_text() == "arn:aws:dynamodb:us-east-1:123456789012:table/Music");
}

}  // namespace keyturn
