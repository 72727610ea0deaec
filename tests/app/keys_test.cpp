// A customer managed key in the console: making it, encrypting a table with it, losing it and getting it back.
#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"
#include "views/keys.h"

namespace keyturn {

using tests::Visit;

namespace {

std::string create_key(Visit& visit, const std::string& alias) {
  visit.act(app::CreateKeyAction{{alias, "For tests"}, "create-key"});
  REQUIRE(visit.app.route().screen == app::Screen::Key);
  return visit.app.route().resource;
}

}  // namespace

TEST_CASE("Create makes a key and its alias, and goes to it with both commands", "[app][keys][CreateKey]") {
  Visit visit;
  visit.navigate(app::create_key());
  const std::string id = create_key(visit, "app");
  const views::KeyDetails key = *views::key_details(visit.app.world(), id);
  CHECK(key.row.alias == "alias/app");
  CHECK(key.row.description == "For tests");
  REQUIRE(visit.app.flashes().size() == 2);
  CHECK(visit.app.flashes()[1].command == "aws kms create-key --description 'For tests'");
  CHECK(visit.app.flashes()[0].command == "aws kms create-alias --alias-name alias/app --target-key-id " + id);

  CHECK(visit.app.undo_name() == "create key");
  visit.act(app::UndoAction{});
  CHECK(views::key_rows(visit.app.world()).empty());
  CHECK(visit.app.undo_name().empty());
}

TEST_CASE("A key whose alias is refused is made all the same, and the page says so", "[app][keys][CreateAlias]") {
  Visit visit;
  create_key(visit, "app");
  create_key(visit, "app");
  CHECK(views::key_rows(visit.app.world()).size() == 2);
  CHECK(visit.app.flashes()[0].tone == app::FlashTone::Error);
  CHECK(visit.app.flashes()[0].text == "CreateAlias was refused: AlreadyExistsException");
  CHECK(visit.app.flashes()[0].detail.find("alias/app already exists") != std::string::npos);
}

TEST_CASE("A refused key keeps its form and shows the service's own words", "[app][keys][CreateKey]") {
  Visit visit;
  visit.navigate(app::create_key());
  visit.act(app::CreateKeyAction{{"app", std::string(8193, 'x')}, "create-key"});
  CHECK(visit.app.route() == app::create_key());
  REQUIRE(visit.app.form_error("create-key") != nullptr);
  CHECK(visit.app.form_error("create-key")->code == "ValidationException");
  CHECK(views::key_rows(visit.app.world()).empty());
}

TEST_CASE("A table under a key of one's own is lost with the key and comes back with it", "[app][keys][DisableKey]") {
  Visit visit;
  const std::string id = create_key(visit, "app");
  views::CreateTableForm form;
  form.table_name = "Music";
  form.partition_key = "Artist";
  form.use_default_settings = false;
  form.encryption = views::Encryption::CustomerManaged;
  form.key_id = id;
  visit.create(form);
  visit.wait(minutes(1));
  CHECK(visit.encryption_type() == "KMS – Customer managed CMK");

  visit.navigate(app::key(id));
  visit.act(app::OpenDialogAction{app::DisableKeyDialog{id}});
  visit.act(app::CallAction{"kms", "DisableKey", {{"KeyId", id}}, "disable-key", {}});
  CHECK_FALSE(visit.app.dialog().has_value());
  CHECK(visit.app.flashes()[0].text == "The key is disabled");
  CHECK(visit.app.flashes()[0].command == "aws kms disable-key --key-id " + id);
  visit.wait(hours(2));
  CHECK(visit.status() == "INACCESSIBLE_ENCRYPTION_CREDENTIALS");
  visit.act(app::CallAction{"kms", "EnableKey", {{"KeyId", id}}, "", {}});
  visit.wait(hours(2));
  CHECK(visit.status() == "ACTIVE");
}

TEST_CASE("A key that was disabled meanwhile is refused beside the form, in the service's words",
          "[app][keys][UpdateTable]") {
  Visit visit;
  const std::string id = create_key(visit, "app");
  visit.create_music(views::Encryption::AwsOwned);
  visit.wait(minutes(1));
  visit.run("aws kms disable-key --key-id alias/app");
  visit.run("aws kms disable-key --key-id " + id);
  visit.navigate(app::manage_encryption("Music"));
  visit.act(app::CallAction{"dynamodb",
                            "UpdateTable",
                            views::change_encryption_params("Music", views::Encryption::CustomerManaged, id),
                            "manage-encryption",
                            {app::table("Music")}});
  CHECK(visit.app.route() == app::manage_encryption("Music"));
  REQUIRE(visit.app.form_error("manage-encryption") != nullptr);
  CHECK(visit.app.form_error("manage-encryption")->message.starts_with("KMS key disabled error: "));
}

}  // namespace keyturn
