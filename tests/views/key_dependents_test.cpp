#include "views/key_dependents.h"

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "views/account.h"

namespace keyturn {

using namespace views;

namespace {

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A table that is changing its key needs the old and the new one", "[views][key_dependents][UpdateTable]") {
  World world = default_world();
  const std::string first = tests::create_key(world, "alias/first");
  const std::string second = tests::create_key(world, "alias/second");
  tests::create_under_key(world, "Music", first);
  CHECK(dependent_tables(world, first) == Names{"Music"});
  CHECK(dependent_tables(world, second).empty());
  const Json params = change_encryption_params("Music", Encryption::CustomerManaged, second);
  REQUIRE(tests::call(world, "dynamodb", "UpdateTable", params).ok());
  CHECK(dependent_tables(world, first) == Names{"Music"});
  CHECK(dependent_tables(world, second) == Names{"Music"});
  advance_by(world, minutes(1));
  CHECK(dependent_tables(world, first).empty());
  CHECK(dependent_tables(world, second) == Names{"Music"});
}

TEST_CASE("Backups need the key that the table had when they were made", "[views][key_dependents][CreateBackup]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_under_key(world, "Music", key);
  CHECK(dependent_backups(world, key) == 0);
  REQUIRE(tests::call(world, "dynamodb", "CreateBackup", {{"TableName", "Music"}, {"BackupName", "before"}}).ok());
  CHECK(dependent_backups(world, key) == 1);
  tests::change_key(world, "Music", Encryption::AwsOwned);
  advance_by(world, minutes(1));
  CHECK(dependent_tables(world, key).empty());
  CHECK(dependent_backups(world, key) == 1);
  const std::string lines = join(consequences_of_deletion(world, key, 7), "\n");
  CHECK(lines.find("with it 1 backup, can never be decrypted again") != std::string::npos);
}

// Facts sheet 9.1, 9.2.
TEST_CASE("Before a key goes, the console names the tables that go with it and the days", "[views][key_dependents]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  CHECK(consequences_of_disable(world, key)[0] == "No table needs this key now.");
  tests::create_under_key(world, "Books", key);
  tests::create_under_key(world, "Music", key);
  const std::string disabled = join(consequences_of_disable(world, key), "\n");
  CHECK(disabled.find("Books, Music") != std::string::npos);
  CHECK(disabled.find("12 to 75 minutes") != std::string::npos);
  CHECK(disabled.find("18 to 57 minutes") != std::string::npos);
  const std::string deleted = join(consequences_of_deletion(world, key, 7), "\n");
  CHECK(deleted.find("the tables Books, Music, can never be decrypted again") != std::string::npos);
  CHECK(deleted.find("12 January 2026, 09:02:00 UTC") != std::string::npos);
}

}  // namespace keyturn
