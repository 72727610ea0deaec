#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"

namespace keyturn {

using tests::Visit;

namespace {

constexpr const char* kCreate =
    "aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=Artist,AttributeType=S "
    "--key-schema AttributeName=Artist,KeyType=HASH --provisioned-throughput ReadCapacityUnits=10,WriteCapacityUnits=5";

}  // namespace

TEST_CASE("What the CLI does is in the console at once", "[app][cli]") {
  Visit visit;
  visit.run(kCreate);
  REQUIRE(visit.app.cli_log().size() == 1);
  CHECK(visit.app.cli_log()[0].line == kCreate);
  CHECK(visit.app.cli_log()[0].outcome.exit_status == 0);
  CHECK(visit.status() == "CREATING");
}

TEST_CASE("A change by the CLI is told with a link to it and marked while it is new; a look or a failure is not",
          "[app][cli]") {
  Visit visit;
  visit.run("aws dynamodb list-tables");
  visit.run("aws dynamodb delete-table --table-name Films");
  CHECK(visit.app.flashes().empty());
  CHECK_FALSE(visit.app.recent_change().has_value());

  visit.run(kCreate);
  REQUIRE(visit.app.flashes().size() == 1);
  CHECK(visit.app.flashes()[0].text == "Creating table Music");
  CHECK(visit.app.flashes()[0].tone == app::FlashTone::InProgress);
  CHECK(visit.app.flashes()[0].link_label == "Open Music");
  CHECK(visit.app.flashes()[0].link == app::table("Music"));
  CHECK(visit.app.flashes()[0].command.empty());
  REQUIRE(visit.app.recent_change().has_value());
  CHECK(visit.app.recent_change()->table == "Music");

  visit.act(app::SetPausedAction{true});
  CHECK(visit.app.next_change().has_value());
  for (int second = 0; second < 5; ++second) visit.app.tick(1.0);
  CHECK_FALSE(visit.app.recent_change().has_value());
  CHECK_FALSE(visit.app.next_change().has_value());
}

TEST_CASE("A write of items by the CLI is told, marks its table and can be undone", "[app][cli]") {
  Visit visit;
  visit.run(kCreate);
  visit.run("aws dynamodb wait table-exists --table-name Music");
  visit.run("aws dynamodb put-item --table-name Music --item '{\"Artist\":{\"S\":\"Nina\"}}'");
  CHECK(visit.app.flashes()[0].text == "Items of Music are written");
  CHECK(visit.app.flashes()[0].link == app::table("Music"));
  REQUIRE(visit.app.recent_change().has_value());
  CHECK(visit.app.recent_change()->table == "Music");
  CHECK(visit.app.undo_name() == "write items of Music");
  visit.act(app::UndoAction{});
  visit.run("aws dynamodb scan --table-name Music --select COUNT --query Count");
  CHECK(visit.app.cli_log().back().outcome.text(cli::Stream::Out) == "0\n");
}

TEST_CASE("What the console does is in the CLI's answers", "[app][cli]") {
  Visit visit;
  visit.create_music(views::Encryption::AwsManaged);
  visit.run("aws dynamodb list-tables");
  CHECK(visit.app.cli_log().back().outcome.text(cli::Stream::Out).find("\"Music\"") != std::string::npos);
}

TEST_CASE("Waiting in the CLI settles what the console shows as under way", "[app][cli]") {
  Visit visit;
  visit.create_music(views::Encryption::AwsOwned);
  CHECK(visit.app.flashes()[0].tone == app::FlashTone::InProgress);
  visit.run("aws dynamodb wait table-exists --table-name Music");
  CHECK(visit.app.cli_log().back().outcome.exit_status == 0);
  CHECK(visit.status() == "ACTIVE");
  CHECK(visit.app.flashes()[0].tone == app::FlashTone::Success);
}

TEST_CASE("Clearing the screen empties the log, and every line counts as a run", "[app][cli]") {
  Visit visit;
  visit.run("aws dynamodb list-tables");
  visit.run("clear");
  CHECK(visit.app.cli_log().empty());
  CHECK(visit.app.cli_runs() == 2);
}

TEST_CASE("A command can be put at the prompt without running it, which unfolds the pane", "[app][cli]") {
  Visit visit;
  visit.act(app::SetCliFoldedAction{true});
  visit.act(app::TypeLineAction{"aws dynamodb list-tables"});
  CHECK(visit.app.cli_log().empty());
  CHECK_FALSE(visit.app.settings().cli_folded);
  CHECK(visit.app.take_typed_line() == "aws dynamodb list-tables");
  CHECK_FALSE(visit.app.take_typed_line().has_value());
}

}  // namespace keyturn
