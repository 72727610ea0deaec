#include "views/backups.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

namespace {

struct Fixture : tests::MusicAccount {
  std::string key = tests::create_key(world, "alias/app");
  Fixture() { tests::create_under_key(world, "Music", key); }

  void back_up(const char* name) {
    REQUIRE(call("CreateBackup", {{"TableName", "Music"}, {"BackupName", name}}).ok());
    advance_by(world, seconds(1));
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "A backup tells its table, its key and whether that can be used", "[views][backups]") {
  back_up("first");
  back_up("second");
  tests::create_active(world, "Books", Encryption::AwsOwned);
  const std::vector<BackupRow> rows = backup_rows(world, "Music");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].name == "second");
  CHECK(rows[1].table == "Music");
  CHECK(rows[1].type == "USER");
  CHECK(rows[1].key == "alias/app");
  CHECK(rows[1].key_state == Status{Tone::Success, "Enabled"});
  CHECK(backup_rows(world, "Books").empty());
  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", key}}).ok());
  CHECK(backup_row(world, rows[0].arn)->key_state.word == "Disabled");
  CHECK_FALSE(backup_row(world, "arn").has_value());
}

TEST_CASE_METHOD(Fixture, "A backup outlives its table and is restored with its own key or another one",
                 "[views][backups][RestoreTableFromBackup]") {
  back_up("first");
  REQUIRE(call("DeleteTable", {{"TableName", "Music"}}).ok());
  advance_by(world, minutes(1));
  const std::string arn = backup_rows(world)[0].arn;
  RestoreForm form;
  form.table = "Music2";
  CHECK_FALSE(restore_params(arn, form).contains("SSESpecificationOverride"));
  REQUIRE(call("RestoreTableFromBackup", restore_params(arn, form)).ok());
  advance_by(world, hours(1));
  CHECK(encryption_of(world, *world.tables.find("Music2")).key_name == "alias/app");
  for (const Encryption other : {Encryption::AwsOwned, Encryption::AwsManaged}) {
    form = {other == Encryption::AwsOwned ? "Music3" : "Music4", false, other, ""};
    REQUIRE(call("RestoreTableFromBackup", restore_params(arn, form)).ok());
    advance_by(world, hours(1));
    CHECK(encryption_of(world, *world.tables.find(form.table)).choice == other);
  }
}

TEST_CASE("Backups are named by the rules of the service", "[views][backups][CreateBackup]") {
  World world = default_world();
  tests::create(world, "Music", Encryption::AwsOwned);
  CHECK_FALSE(can_back_up(*world.tables.find("Music")).allowed);
  advance_by(world, minutes(1));
  CHECK(can_back_up(*world.tables.find("Music")).allowed);
  for (const std::string& name : {std::string(), std::string("ab"), std::string("abc"), std::string("a b c"),
                                  std::string(255, 'x'), std::string(256, 'x')}) {
    INFO(name);
    const bool taken =
        tests::call(world, "dynamodb", "CreateBackup", {{"TableName", "Music"}, {"BackupName", name}}).ok();
    CHECK(backup_name_error(name).empty() == taken);
  }
}

}  // namespace keyturn
