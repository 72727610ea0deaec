#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"

namespace keyturn {

using tests::Visit;

TEST_CASE("Undo goes back before the last change, whether console or CLI made it", "[app][undo]") {
  Visit visit;
  CHECK_FALSE(visit.app.undo());
  visit.create_music(views::Encryption::AwsOwned);
  visit.wait(minutes(1));
  visit.run("aws dynamodb update-table --table-name Music --sse-specification Enabled=true");
  CHECK(views::table_overview(visit.app.world(), "Music")->encryption.is_changing);

  REQUIRE(visit.app.undo());
  CHECK(visit.status() == "ACTIVE");
  CHECK_FALSE(views::table_overview(visit.app.world(), "Music")->encryption.is_changing);
  REQUIRE(visit.app.undo());
  CHECK(visit.status() == "(no table)");
  CHECK(visit.app.world().ground.trail.empty());
  CHECK_FALSE(visit.app.undo());
}

TEST_CASE("Reads and refusals are no steps to undo", "[app][undo]") {
  Visit visit;
  visit.create_music(views::Encryption::AwsOwned);
  visit.run("aws dynamodb list-tables");
  visit.run("aws dynamodb delete-table --table-name Films");
  visit.create_music(views::Encryption::AwsOwned);
  REQUIRE(visit.app.undo());
  CHECK(visit.status() == "(no table)");
  CHECK_FALSE(visit.app.undo());
}

TEST_CASE("Steps back and forward are named, and told with a message", "[app][undo]") {
  Visit visit;
  CHECK(visit.app.undo_name().empty());
  visit.create_music(views::Encryption::AwsOwned);
  visit.wait(minutes(1));
  visit.run("aws dynamodb update-table --table-name Music --sse-specification Enabled=true");
  CHECK(visit.app.undo_name() == "change the encryption of Music");
  visit.act(app::UndoAction{});
  CHECK(visit.app.flashes()[0].text == "Undone: change the encryption of Music");
  CHECK(visit.app.undo_name() == "create table Music");
  CHECK(visit.app.redo_name() == "change the encryption of Music");
  CHECK_FALSE(visit.app.recent_change().has_value());

  visit.act(app::RedoAction{});
  CHECK(visit.app.flashes()[0].text == "Done again: change the encryption of Music");
  CHECK(views::table_overview(visit.app.world(), "Music")->encryption.is_changing);
  CHECK(visit.app.redo_name().empty());
  CHECK_FALSE(visit.app.redo());
}

TEST_CASE("Steps are listed with the nearest first, and several are taken at once", "[app][undo]") {
  Visit visit;
  visit.create_music(views::Encryption::AwsOwned);
  visit.wait(minutes(1));
  visit.run("aws kms create-key");
  visit.run("aws kms create-key --description second");
  CHECK(visit.app.undo_names() == std::vector<std::string>{"create key", "create key", "create table Music"});
  visit.act(app::UndoAction{3});
  CHECK(visit.status() == "(no table)");
  CHECK(visit.app.flashes()[0].text == "Undone: create table Music and 2 other steps");
  CHECK(visit.app.redo_names() == std::vector<std::string>{"create table Music", "create key", "create key"});
  visit.act(app::RedoAction{2});
  CHECK(visit.status() == "ACTIVE");
  CHECK(visit.app.world().keys.keys.size() == 1);
  CHECK(visit.app.flashes()[0].text == "Done again: create key and 1 other step");
  visit.act(app::UndoAction{99});
  CHECK(visit.app.undo_names().empty());
}

TEST_CASE("A new change leaves nothing to redo", "[app][undo]") {
  Visit visit;
  visit.create_music(views::Encryption::AwsOwned);
  visit.act(app::UndoAction{});
  CHECK(visit.app.redo_name() == "create table Music");
  visit.create_music(views::Encryption::AwsManaged);
  CHECK(visit.app.redo_name().empty());
  CHECK(visit.encryption_type() == "KMS – AWS managed CMK");
}

TEST_CASE("After an undo the CLI and the console still share one account", "[app][undo]") {
  Visit visit;
  visit.create_music(views::Encryption::AwsOwned);
  REQUIRE(visit.app.undo());
  visit.run("aws dynamodb list-tables");
  CHECK(visit.app.cli_log().back().outcome.text(cli::Stream::Out).find("Music") == std::string::npos);
}

}  // namespace keyturn
