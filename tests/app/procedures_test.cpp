// The console procedures of the guide "Managing Encrypted Tables", as the page carries them out.
#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"

namespace keyturn {

using tests::Visit;
using views::Encryption;

TEST_CASE("Creating an encrypted table in the console, with the AWS owned key", "[app][procedures]") {
  Visit visit;
  visit.navigate(app::tables());
  visit.navigate(app::create_table());
  visit.create_music(Encryption::AwsOwned);
  CHECK(visit.app.route() == app::table("Music"));
  CHECK(visit.status() == "CREATING");
  visit.wait(minutes(1));
  CHECK(visit.status() == "ACTIVE");
  CHECK(visit.encryption_type() == "Default – AWS owned CMK");
}

TEST_CASE("Creating an encrypted table in the console, with the AWS managed key", "[app][procedures]") {
  Visit visit;
  visit.navigate(app::create_table());
  visit.create_music(Encryption::AwsManaged);
  visit.wait(minutes(1));
  CHECK(visit.encryption_type() == "KMS – AWS managed CMK");
  CHECK(views::table_overview(visit.app.world(), "Music")->encryption.key_arn ==
        "arn:aws:kms:us-east-1:123456789012:key/abcd1234-abcd-1234-a123-ab1234a1b234");
}

TEST_CASE("Use default settings makes a provisioned 5/5 table under the AWS owned key", "[app][procedures]") {
  Visit visit;
  views::CreateTableForm form;
  form.table_name = "Music";
  form.partition_key = "Artist";
  visit.create(form);
  visit.wait(minutes(1));
  CHECK(visit.encryption_type() == "Default – AWS owned CMK");
  CHECK(views::table_row(visit.app.world(), "Music").capacity == "5 read, 5 write");
}

TEST_CASE("Updating an encryption key in the console, both ways", "[app][procedures]") {
  Visit visit;
  visit.create_music(Encryption::AwsOwned);
  visit.wait(minutes(1));

  visit.navigate(app::manage_encryption("Music"));
  visit.change_key(Encryption::AwsManaged);
  CHECK(visit.app.route() == app::table("Music"));
  CHECK(visit.status() == "ACTIVE");
  CHECK(views::table_overview(visit.app.world(), "Music")->encryption.status.word == "UPDATING");
  visit.wait(minutes(1));
  CHECK(visit.encryption_type() == "KMS – AWS managed CMK");
  CHECK(views::table_overview(visit.app.world(), "Music")->encryption.status.word == "ENABLED");

  visit.navigate(app::manage_encryption("Music"));
  visit.change_key(Encryption::AwsOwned);
  visit.wait(minutes(1));
  CHECK(visit.encryption_type() == "Default – AWS owned CMK");
}

TEST_CASE("A refused Save keeps its page and shows the service's own words", "[app][procedures]") {
  Visit visit;
  visit.create_music(Encryption::AwsOwned);
  visit.wait(minutes(1));
  visit.navigate(app::manage_encryption("Music"));
  visit.change_key(Encryption::AwsOwned);
  CHECK(visit.app.route() == app::manage_encryption("Music"));
  const ServiceError* error = visit.app.form_error("manage-encryption");
  REQUIRE(error != nullptr);
  CHECK(error->code == "ValidationException");
  CHECK(error->message == "One or more parameter values were invalid: Table is already encrypted by default");
  visit.act(app::ClearFormErrorAction{"manage-encryption"});
  CHECK(visit.app.form_error("manage-encryption") == nullptr);
}

TEST_CASE("Deleting a table closes its dialog and leaves its page", "[app][procedures]") {
  Visit visit;
  visit.create_music(Encryption::AwsOwned);
  visit.wait(minutes(1));
  visit.act(app::OpenDialogAction{app::DeleteTableDialog{{"Music"}}});
  REQUIRE(visit.app.dialog().has_value());
  visit.delete_table("Music");
  CHECK_FALSE(visit.app.dialog().has_value());
  CHECK(visit.app.route() == app::tables());
  CHECK(visit.status() == "DELETING");
  visit.wait(minutes(1));
  CHECK(visit.status() == "(no table)");
}

TEST_CASE("A refused Delete keeps the dialog open with the reason", "[app][procedures]") {
  Visit visit;
  visit.create_music(Encryption::AwsOwned);
  visit.act(app::OpenDialogAction{app::DeleteTableDialog{{"Music"}}});
  visit.delete_table("Music");
  CHECK(visit.app.dialog().has_value());
  REQUIRE(visit.app.form_error("delete-table") != nullptr);
  CHECK(visit.app.form_error("delete-table")->code == "ResourceInUseException");
}

TEST_CASE("The console's calls are in the trail as the console's", "[app][procedures]") {
  Visit visit;
  visit.create_music(Encryption::AwsOwned);
  const trail::Trail& trail = visit.app.world().ground.trail;
  REQUIRE_FALSE(trail.empty());
  CHECK(trail.at(trail.size() - 1).user_agent == "console.aws.amazon.com");
}

}  // namespace keyturn
