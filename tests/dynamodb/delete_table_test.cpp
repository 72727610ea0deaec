#include <catch2/catch_test_macros.hpp>

#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

ServiceError refused(TestAccount& account) { return account.refusal("DeleteTable", {{"TableName", "Music"}}); }
const char* const kInUse = "ResourceInUseException";

}  // namespace

// Facts sheet 3 and 4.5.
TEST_CASE("A table that is being made or deleted cannot be deleted", "[dynamodb][DeleteTable]") {
  TestAccount account;
  account.create();
  check_refusal(refused(account), {"", kInUse, in_use("Table is being created: Music")});
  advance_by(account.world, seconds(8));
  CHECK(account.answer("DeleteTable", {{"TableName", "Music"}})["TableDescription"]["TableStatus"] == "DELETING");
  check_refusal(refused(account), {"", kInUse, in_use("Table is being deleted: Music")});
  check_refusal(account.update_refusal(R"({"DeletionProtectionEnabled": true})"),
                {"", kInUse, in_use("Table is being deleted: Music")});
  CHECK(account.status() == "DELETING");
  advance_by(account.world, milliseconds(4'999));
  CHECK(account.status() == "DELETING");
  advance_by(account.world, milliseconds(3'001));
  CHECK(account.refusal("DescribeTable", {{"TableName", "Music"}}).code == "ResourceNotFoundException");
}

TEST_CASE("Deletion protection protects until it is taken off", "[dynamodb][DeleteTable]") {
  TestAccount account;
  account.create_active(R"({"DeletionProtectionEnabled": true})");
  check_refusal(
      refused(account),
      {"", "ValidationException",
       "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection "
       "first."});
  CHECK(account.update_table(R"({"DeletionProtectionEnabled": false})")["DeletionProtectionEnabled"] == false);
  account.answer("DeleteTable", {{"TableName", "Music"}});
}

TEST_CASE("A table with a change under way cannot be deleted", "[dynamodb][DeleteTable]") {
  const char* const changes[] = {
      R"({"SSESpecification": {"Enabled": true}})",
      R"({"BillingMode": "PAY_PER_REQUEST"})",
      R"({"TableClass": "STANDARD_INFREQUENT_ACCESS"})",
  };
  for (const char* change : changes) {
    INFO(change);
    TestAccount account;
    account.create_active();
    account.update_table(change);
    check_refusal(refused(account), {change, kInUse, in_use("Table: Music is in the process of being updated.")});
    advance_by(account.world, minutes(3));
    account.answer("DeleteTable", {{"TableName", "Music"}});
  }
  TestAccount account;
  account.create_active();
  account.update_table(R"({"StreamSpecification": {"StreamEnabled": true, "StreamViewType": "KEYS_ONLY"}})");
  check_refusal(refused(account), {"", kInUse, in_use("Cannot delete table while stream is being enabled/disabled.")});
}

// Facts sheet 8.2.
TEST_CASE("A deleted table gives back its grants", "[dynamodb][DeleteTable]") {
  TestAccount account;
  account.create_active(R"({"SSESpecification": {"Enabled": true}})");
  CHECK(account.world.keys.grants.size() == 2);
  account.answer("DeleteTable", {{"TableName", "Music"}});
  const std::size_t events = account.world.ground.trail.size();
  advance_by(account.world, seconds(8));
  CHECK(account.world.keys.grants.empty());
  CHECK(account.events_since(events) == std::vector<std::string>{"service RetireGrant", "service RetireGrant"});
  for (const Task& task : account.world.ground.scheduler.tasks()) CHECK(table_of(task.kind).name.empty());
}
