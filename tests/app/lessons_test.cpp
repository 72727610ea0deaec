// A lesson taken in the page: its account, its steps, what is learned by it.
#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"
#include "assets/assets.h"
#include "platform/clipboard.h"
#include "platform/page_file.h"
#include "platform/page_file_twin.h"
#include "world/records.h"
#include "world/snapshot.h"

namespace keyturn {

using app::LessonAction;
using app::LessonMove;
using tests::Visit;

namespace {

constexpr const char* kId = "create-with-owned-key";

struct LessonVisit : Visit {
  LessonVisit() { platform::forget_files(); }
  ~LessonVisit() { platform::forget_files(); }

  void start(const std::string& id = kId) {
    act(LessonAction{LessonMove::Start, id});
    platform::deliver_file(app::path_of_lesson(id), std::string(assets::lesson_text(id)));
    app.tick(0);
  }
  const tutorial::Play& play() const { return *app.teaching().play; }
  void create() { run(play().lesson().steps[0].cli[0]); }
};

}  // namespace

TEST_CASE("A lesson begins when its file has arrived, in an account of its own", "[app][lesson]") {
  LessonVisit visit;
  visit.create_music(views::Encryption::AwsManaged);
  visit.act(LessonAction{LessonMove::Start, kId});
  CHECK(visit.app.teaching().is_open());
  CHECK_FALSE(visit.app.teaching().play.has_value());
  CHECK(visit.app.world().tables.tables.size() == 1);
  visit.start();
  REQUIRE(visit.app.teaching().play.has_value());
  CHECK(visit.app.world().tables.tables.empty());
  CHECK(visit.app.undo_name().empty());

  visit.create();
  CHECK(visit.encryption_type() == "Default – AWS owned CMK");
  visit.act(LessonAction{LessonMove::Leave});
  CHECK_FALSE(visit.app.teaching().is_open());
  CHECK(visit.encryption_type() == "KMS – AWS managed CMK");
}

TEST_CASE("A lesson that cannot be fetched or read says so, and leaves the account as it is", "[app][lesson]") {
  LessonVisit visit;
  visit.create_music(views::Encryption::AwsManaged);
  visit.act(LessonAction{LessonMove::Start, kId});
  platform::deliver_file(app::path_of_lesson(kId), std::nullopt);
  visit.app.tick(0);
  CHECK(visit.app.teaching().complaint.starts_with("The lesson could not be fetched."));
  CHECK(visit.app.world().tables.tables.size() == 1);
  visit.act(LessonAction{LessonMove::Start, kId});
  CHECK(visit.app.teaching().complaint.empty());
  platform::deliver_file(app::path_of_lesson(kId), "{}");
  visit.app.tick(0);
  CHECK(visit.app.teaching().complaint.find("\"id\" is missing") != std::string::npos);
  visit.act(LessonAction{LessonMove::Leave});
  CHECK_FALSE(visit.app.teaching().is_open());
  CHECK(visit.app.world().tables.tables.size() == 1);
}

TEST_CASE("What is done by command, in the console or by time alone is noticed, and undo takes it back",
          "[app][lesson]") {
  LessonVisit visit;
  visit.start();
  visit.create();
  CHECK(visit.play().is_done(0));
  REQUIRE(visit.app.undo());
  visit.act(app::ClearFormErrorAction{});
  CHECK_FALSE(visit.play().is_done(0));
  visit.create_music(views::Encryption::AwsOwned);
  CHECK(visit.play().is_done(0));
  visit.act(LessonAction{LessonMove::Show, {}, 1});
  CHECK_FALSE(visit.play().is_done(1));
  visit.app.tick(10);
  CHECK(visit.status() == "ACTIVE");
  CHECK(visit.play().is_done(1));
}

TEST_CASE("A done step is learned for good, with whether a command was shown", "[app][lesson]") {
  LessonVisit visit;
  visit.start();
  visit.act(LessonAction{LessonMove::TypeCommand});
  CHECK(visit.app.take_typed_line() == visit.play().lesson().steps[0].cli[0]);
  CHECK(visit.app.teaching().progress.empty());
  visit.create();
  REQUIRE(visit.app.teaching().progress.step(kId, "create") != nullptr);
  CHECK(visit.app.teaching().progress.step(kId, "create")->shown);
  CHECK(visit.app.teaching().progress.step(kId, "create")->at.ends_with("Z"));
  CHECK(app::load_progress() == visit.app.teaching().progress);
  visit.app.undo();
  visit.act(LessonAction{LessonMove::Leave});
  CHECK(app::load_progress().step(kId, "create") != nullptr);
}

TEST_CASE("A reset brings the account back to where the step began, and can be undone", "[app][lesson]") {
  LessonVisit visit;
  visit.start();
  visit.create();
  visit.act(LessonAction{LessonMove::Show, {}, 1});
  visit.wait(minutes(5));
  visit.delete_table("Music");
  visit.wait(minutes(5));
  CHECK(visit.status() == "(no table)");
  visit.act(LessonAction{LessonMove::Reset});
  CHECK(visit.status() == "CREATING");
  CHECK(visit.play().step() == 1);
  REQUIRE(visit.app.undo());
  CHECK(visit.status() == "(no table)");
}

TEST_CASE("A jump to a step that was not reached prepares the account for it", "[app][lesson]") {
  LessonVisit visit;
  visit.start();
  visit.act(LessonAction{LessonMove::Show, {}, 2});
  CHECK(visit.play().step() == 2);
  CHECK(visit.status() == "ACTIVE");
  CHECK_FALSE(visit.play().is_done(0));
  visit.act(LessonAction{LessonMove::Show, {}, 9});
  CHECK(visit.play().step() == 2);
}

TEST_CASE("What went wrong is answered, in the CLI and in the console", "[app][lesson]") {
  LessonVisit visit;
  visit.start();
  visit.run("aws dynamodb describe-table");
  CHECK(visit.play().remark().starts_with("The CLI did not understand"));
  visit.run("echo");
  CHECK(visit.play().remark().empty());
  const tutorial::Deed deed = app::deed_of_line("x", 254, "\nAn error occurred (NotFoundException) when calling: no\n");
  CHECK(deed.error == "NotFoundException");
  CHECK(deed.printed == "An error occurred (NotFoundException) when calling: no");
}

TEST_CASE("A file that is chosen may be progress or a lesson to try, which teaches nothing", "[app][lesson]") {
  LessonVisit visit;
  tutorial::Progress progress;
  progress.note(kId, "create", {"2026-11-28T10:00:00Z", false});
  visit.app.import(bytes_view(progress.to_text()));
  CHECK(visit.app.teaching().progress == progress);
  visit.app.import(bytes_view("{\"keyturn_progress\": 7}"));
  CHECK(visit.app.flashes().front().text == "The progress was not imported");
  CHECK(visit.app.teaching().progress == progress);

  visit.app.import(bytes_view(std::string(assets::lesson_text("update-by-cli"))));
  REQUIRE(visit.app.teaching().play.has_value());
  CHECK(visit.play().lesson().id == "update-by-cli");
  for (const std::string& line : visit.play().lesson().steps[0].cli) visit.run(line);
  CHECK(visit.play().is_done(0));
  CHECK(visit.app.teaching().progress == progress);
}

namespace {

// The link that was put on the clipboard, opened in a new visit.
app::Route opened(const std::string& link) {
  REQUIRE(link.find("#/replay/") != std::string::npos);
  return app::parse_route(link.substr(link.find('#')));
}

std::optional<views::Replay> shared(const app::Route& route) { return views::read_replay(route.resource); }

}  // namespace

TEST_CASE("A link replays what was done in the console and by command, time included", "[app][share]") {
  app::Route route;
  Records there;
  {
    Visit visit;
    visit.create_music(views::Encryption::AwsManaged);
    visit.wait(seconds(20));
    visit.run("aws kms create-key --description 'a / b'");
    visit.run("aws kms describe-key --key-id nothing");
    visit.act(app::ShareAction{});
    route = opened(platform::clipboard_text());
    there = to_records(visit.app.world());
  }
  Visit visit;
  visit.run("aws kms create-key");
  visit.navigate(route);
  CHECK(visit.app.world().tables.tables.empty());
  REQUIRE(shared(route).has_value());
  visit.act(app::ReplayAction{*shared(route)});
  CHECK(visit.encryption_type() == "KMS – AWS managed CMK");
  CHECK(visit.status() == "ACTIVE");
  // Keys and tables are the same to the byte; the events name another agent.
  const Records here = to_records(visit.app.world());
  CHECK(visit.app.world().keys.keys.size() == 2);
  for (const auto& [name, content] : there) {
    if (!name.starts_with("key/") && !name.starts_with("table/")) continue;
    INFO(name);
    CHECK(here.at(name) == content);
  }
  CHECK(visit.app.undo());
}

TEST_CASE("A link to a lesson begins it and goes to its step", "[app][share][lesson]") {
  app::Route route;
  {
    LessonVisit visit;
    visit.start();
    visit.create();
    visit.act(LessonAction{LessonMove::Show, {}, 1});
    visit.wait(minutes(1));
    visit.act(LessonAction{LessonMove::Show, {}, 2});
    visit.run("echo here");
    visit.act(app::ShareAction{});
    route = opened(platform::clipboard_text());
  }
  LessonVisit visit;
  visit.act(app::ReplayAction{*shared(route)});
  platform::deliver_file(app::path_of_lesson(kId), std::string(assets::lesson_text(kId)));
  visit.app.tick(0);
  REQUIRE(visit.app.teaching().play.has_value());
  CHECK(visit.play().step() == 2);
  CHECK(visit.play().is_done(0));
  CHECK(visit.play().is_done(1));
  CHECK(visit.status() == "ACTIVE");
}

TEST_CASE("A link that would be cut off is not made, and says what to do instead", "[app][share]") {
  Visit visit;
  platform::copy_text("before");
  visit.run("echo " + std::string(views::kLongestLink, 'x'));
  visit.act(app::ShareAction{});
  CHECK(visit.app.flashes().front().text == "The link is too long to be shared");
  CHECK(visit.app.flashes().front().detail.find("Export the account as a file instead.") != std::string::npos);
  CHECK(platform::clipboard_text() == "before");
}

TEST_CASE("An account from a file has no link", "[app][share]") {
  Visit visit;
  visit.app.import(to_file(default_world()));
  visit.act(app::ShareAction{});
  CHECK(visit.app.flashes().front().text == "There is no link to this account");
}

}  // namespace keyturn
