// Who asks KMS for a table key, and when: facts sheet 8.1, 8.2, 9.2, 9.3.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/encryption.h"
#include "dynamodb/fixture.h"
#include "support/key_states.h"
#include "world/door.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

std::string to(std::string_view key) {
  return Json{{"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}}.dump();
}

// What every access to items begins with: the table key, for the caller's connection.
Result<crypto::Secret> table_key(TestAccount& account, std::string_view user = "Alice") {
  World& world = account.world;
  Door door(world);
  service::Caller caller = caller_by_access_key(world, "AKIAIOSFODNN7EXAMPLE");
  caller.user_arn = joined({"arn:aws:iam::123456789012:user/", user});
  service::Context context{world.ground,      caller, "request", world.ground.trail.open(),
                           door.dispatcher(), {},     {},        "dynamodb.amazonaws.com"};
  return dynamodb::unseal_table_key(context, world.tables, account.table());
}

std::size_t decrypts(const TestAccount& account) {
  std::size_t count = 0;
  for (const std::string& event : account.events_since(0)) count += event == "user Decrypt" ? 1U : 0U;
  return count;
}

void add_bob(TestAccount& account) {
  iam::User bob;
  bob.name = "Bob";
  bob.arn = "arn:aws:iam::123456789012:user/Bob";
  bob.access_key_id = "AKIAI44QH8DHBEXAMPLE";
  bob.policies.push_back(iam::administrator_access());
  account.world.ground.users.add(bob);
}

}  // namespace

TEST_CASE("A connection asks KMS for the table key once in five minutes", "[dynamodb][cache]") {
  TestAccount account;
  account.create_active(to(account.make_key()));
  CHECK(decrypts(account) == 0);
  const Result<crypto::Secret> first = table_key(account);
  REQUIRE(first.ok());
  CHECK(decrypts(account) == 1);
  advance_by(account.world, milliseconds(299'999));
  const Result<crypto::Secret> kept = table_key(account);
  REQUIRE(kept.ok());
  CHECK(kept.value() == first.value());
  CHECK(decrypts(account) == 1);
  advance_by(account.world, milliseconds(32'001));
  REQUIRE(table_key(account).ok());
  CHECK(decrypts(account) == 2);
}

TEST_CASE("The caller's Decrypt stands in the trail as the caller's, through DynamoDB, with the context",
          "[dynamodb][cache]") {
  TestAccount account;
  account.create_active(R"({"SSESpecification": {"Enabled": true}})");
  REQUIRE(table_key(account).ok());
  const trail::Event& event = account.world.ground.trail.at(account.world.ground.trail.size() - 1);
  CHECK(event.name == "Decrypt");
  CHECK(event.user_identity["arn"] == "arn:aws:iam::123456789012:user/Alice");
  CHECK(event.user_identity["invokedBy"] == "dynamodb.amazonaws.com");
  CHECK(event.request_parameters["encryptionContext"] ==
        Json{{"aws:dynamodb:tableName", "Music"}, {"aws:dynamodb:subscriberId", "123456789012"}});
  CHECK(event.response_elements.is_null());
}

TEST_CASE("Each caller asks for itself", "[dynamodb][cache]") {
  TestAccount account;
  add_bob(account);
  account.create_active(to(account.make_key()));
  REQUIRE(table_key(account).ok());
  REQUIRE(table_key(account, "Bob").ok());
  CHECK(decrypts(account) == 2);
  CHECK(account.world.tables.table_keys.size() == 2);
}

TEST_CASE("A table with the AWS owned key asks nobody", "[dynamodb][cache]") {
  TestAccount account;
  account.create_active();
  REQUIRE(table_key(account).ok());
  CHECK(account.events_since(0) == std::vector<std::string>{"user CreateTable", "user DescribeTable"});
  CHECK(account.world.tables.table_keys.size() == 0);
}

// 9.2, 9.3: reads go on for five minutes after DisableKey, then fail with KMS' reason.
TEST_CASE("A disabled key is felt when what is kept has grown old", "[dynamodb][cache]") {
  TestAccount account;
  const std::string key = account.make_key();
  account.create_active(to(key));
  REQUIRE(table_key(account).ok());
  test::disable_key(account.world, key);
  advance_by(account.world, seconds(299));
  CHECK(table_key(account).ok());
  advance_by(account.world, seconds(33));
  const Result<crypto::Secret> refused = table_key(account);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "ValidationException");
  CHECK(refused.error().message.starts_with(
      joined({"KMS key disabled error: com.amazonaws.services.kms.model.DisabledException: ", key,
              " is disabled. (Service: AWSKMS; Status Code: 400; Error Code: DisabledException; Request ID: "})));
  test::enable_key(account.world, key);
  CHECK(table_key(account).ok());
}

// 9.3: the pending deletion text is the facts sheet's inference.
TEST_CASE("A key that is pending deletion is felt likewise; revoked grants are not", "[dynamodb][cache]") {
  TestAccount account;
  const std::string key = account.make_key();
  account.create_active(to(key));
  test::revoke_grants(account.world, key);
  CHECK(table_key(account).ok());
  advance_by(account.world, seconds(333));
  test::schedule_key_deletion(account.world, key);
  const Result<crypto::Secret> refused = table_key(account);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message.starts_with(
      joined({"KMS validation error: com.amazonaws.services.kms.model.KMSInvalidStateException: ", key,
              " is pending deletion. (Service: AWSKMS; "})));
}

TEST_CASE("With a new key the kept one is no use: the next access asks for the new", "[dynamodb][cache]") {
  TestAccount account;
  const std::string b = account.make_key();
  account.create_active(to(account.make_key()));
  const crypto::Secret old_key = table_key(account).value();
  account.update_table(to(b));
  advance_by(account.world, seconds(8));
  CHECK(table_key(account).value() == old_key);
  advance_by(account.world, seconds(1));
  const std::size_t before = decrypts(account);
  CHECK_FALSE(table_key(account).value() == old_key);
  CHECK(decrypts(account) == before + 1);
}

// 8.2: a change of key does not rely on what a connection keeps.
TEST_CASE("A change of key needs the old key itself, until the new one has taken over", "[dynamodb][UpdateTable]") {
  TestAccount account;
  const std::string a = account.make_key();
  const std::string b = account.make_key();
  account.create_active(to(a));
  REQUIRE(table_key(account).ok());
  test::disable_key(account.world, a);
  CHECK(account.update_refusal(to(b)).message.starts_with("KMS key disabled error: "));

  test::enable_key(account.world, a);
  account.update_table(to(b));
  advance_by(account.world, seconds(5));
  test::disable_key(account.world, a);
  advance_by(account.world, minutes(10));
  const auto shown = [&] { return account.describe()["SSEDescription"]["KMSMasterKeyArn"].get<std::string>(); };
  CHECK(shown() == a);
  CHECK(account.describe()["SSEDescription"]["Status"] == "UPDATING");
  test::enable_key(account.world, a);
  advance_by(account.world, milliseconds(1));
  CHECK(shown() == b);
  advance_by(account.world, seconds(13));
  CHECK(account.describe()["SSEDescription"]["Status"] == "ENABLED");
  CHECK(account.world.keys.grants_of(a.substr(a.find("key/") + 4)).empty());

  // From then on the old key may go.
  test::disable_key(account.world, a);
  advance_by(account.world, hours(2));
  CHECK(account.status() == "ACTIVE");
}
