#include "app/flash.h"

#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"

namespace keyturn {

using app::FlashTone;
using tests::Visit;
using views::Encryption;

TEST_CASE("A message in progress carries the CLI twin and becomes a success when the table has settled",
          "[app][flash]") {
  Visit visit;
  visit.create_music(Encryption::AwsManaged);
  REQUIRE(visit.app.flashes().size() == 1);
  const app::Flash shown = visit.app.flashes()[0];
  CHECK(shown.tone == FlashTone::InProgress);
  CHECK(shown.text == "Creating table Music");
  CHECK(shown.command.find("aws dynamodb create-table --table-name Music") == 0);
  CHECK(shown.command.find("--sse-specification Enabled=true,SSEType=KMS") != std::string::npos);
  CHECK(shown.link == app::table("Music"));

  visit.wait(minutes(1));
  REQUIRE(visit.app.flashes().size() == 1);
  CHECK(visit.app.flashes()[0].tone == FlashTone::Success);
  CHECK(visit.app.flashes()[0].text == "Table Music is ACTIVE. Encryption type: KMS – AWS managed CMK");
  CHECK(visit.app.flashes()[0].command == shown.command);
}

TEST_CASE("The twin of a console action does the same in the CLI", "[app][flash]") {
  Visit console;
  console.create_music(Encryption::AwsManaged);
  Visit terminal;
  terminal.run(console.app.flashes()[0].command);
  REQUIRE(terminal.app.cli_log().size() == 1);
  CHECK(terminal.app.cli_log()[0].outcome.exit_status == 0);
  CHECK(terminal.status() == console.status());
  CHECK(terminal.encryption_type() == console.encryption_type());
}

TEST_CASE("A new message about a table takes the place of the one in progress", "[app][flash]") {
  Visit visit;
  visit.create_music(Encryption::AwsOwned);
  visit.wait(minutes(1));
  visit.change_key(Encryption::AwsManaged);
  visit.wait(seconds(1));
  CHECK(visit.app.flashes().size() == 2);
  CHECK(visit.app.flashes()[0].text == "Changing the encryption of Music");
  visit.wait(minutes(1));
  visit.delete_table("Music");
  visit.wait(minutes(1));
  CHECK(visit.app.flashes().size() == 1);
  CHECK(visit.app.flashes()[0].text == "Table Music is deleted");
}

TEST_CASE("What is done leaves with its page; what is under way or went wrong goes along", "[app][flash]") {
  Visit visit;
  visit.create_music(Encryption::AwsOwned);
  visit.navigate(app::tables());
  CHECK(visit.app.flashes().size() == 1);
  visit.wait(minutes(1));
  CHECK(visit.app.flashes()[0].tone == FlashTone::Success);
  visit.act(app::CallAction{"dynamodb", "DeleteTable", {{"TableName", "Films"}}, "", {}});
  visit.navigate(app::keys());
  REQUIRE(visit.app.flashes().size() == 1);
  CHECK(visit.app.flashes()[0].tone == FlashTone::Error);
}

TEST_CASE("A message goes when it is dismissed", "[app][flash]") {
  Visit visit;
  visit.create_music(Encryption::AwsOwned);
  visit.act(app::DismissFlashAction{visit.app.flashes()[0].id});
  CHECK(visit.app.flashes().empty());
}

TEST_CASE("A refusal that no form waits for is a message with the whole error", "[app][flash]") {
  Visit visit;
  visit.act(app::CallAction{"dynamodb", "DeleteTable", {{"TableName", "Films"}}, "", {}});
  REQUIRE(visit.app.flashes().size() == 1);
  const app::Flash& flash = visit.app.flashes()[0];
  CHECK(flash.tone == FlashTone::Error);
  CHECK(flash.text == "DeleteTable was refused: ResourceNotFoundException");
  CHECK(flash.detail.find("Films") != std::string::npos);
}

}  // namespace keyturn
