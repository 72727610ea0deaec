#include "server/account.h"

#include <catch2/catch_test_macros.hpp>
#include <thread>

#include "server/accounts.h"
#include "server/served.h"

using namespace keyturn;
using namespace keyturn::server;
using namespace keyturn::server::testing;

namespace {

service::Request list_tables() { return {"dynamodb", "ListTables", Json::object(), {}, 0}; }

}  // namespace

TEST_CASE("Simulated time is the machine's, times the speed", "[server]") {
  AccountClock clock(default_start(), 60, seconds(1000));
  CHECK(clock.at(seconds(1000)) == default_start());
  CHECK(clock.at(milliseconds(1'000'500)) == default_start() + seconds(30));
  clock.set_speed(0, seconds(1001));
  CHECK(clock.at(seconds(5000)) == default_start() + seconds(60));
  clock.set_speed(1, seconds(5000));
  clock.set(default_start() + days(1), seconds(5001));
  CHECK(clock.at(seconds(5002)) == default_start() + days(1) + seconds(1));
}

TEST_CASE("An access key names its account, alone or with the name of a user", "[server]") {
  CHECK(account_name("ada") == "ada");
  CHECK(account_name("ada-developer") == "ada");
  CHECK(account_name("ada-auditor") == "ada");
  CHECK(account_name("-auditor") == "-auditor");
  CHECK(account_name("AKIADEVELOPEREXAMPLE") == kAlice);
  CHECK(account_name("AKIAAUDITOR00EXAMPLE") == kAlice);
  CHECK(account_name(kAlice) == kAlice);
}

TEST_CASE("Each access key has an account of its own", "[server]") {
  Served served;
  served.create_table("Music", "ada");
  CHECK(served.call("dynamodb", "ListTables", Json::object(), "ada") == Json{{"TableNames", {"Music"}}});
  CHECK(served.call("dynamodb", "ListTables", Json::object(), "bob") == Json{{"TableNames", Json::array()}});
  // Its developer sees the table and may not make keys; its auditor reads no items.
  CHECK(served.call("dynamodb", "ListTables", Json::object(), "ada-developer") == Json{{"TableNames", {"Music"}}});
  CHECK(served.call("kms", "CreateKey", Json::object(), "ada-developer")["__type"] == "AccessDeniedException");
  CHECK(served.call("dynamodb", "Scan", {{"TableName", "Music"}}, "ada-auditor")["__type"] ==
        "com.amazon.coral.service#AccessDeniedException");
}

TEST_CASE("An access key that can name no account is refused", "[server]") {
  Served served;
  for (const char* key : {"", "../x", "a b"}) {
    const Json answer = served.call("dynamodb", "ListTables", Json::object(), key);
    CAPTURE(key);
    CHECK(answer.contains("__type"));
  }
  CHECK(served.call("dynamodb", "ListTables", Json::object(), "../x")["message"] ==
        "An access key id names an account here: 1 to 128 letters, digits, '.', '_' or '-', not '../x'.");
}

TEST_CASE("There are only so many accounts", "[server]") {
  Accounts accounts({}, nullptr);
  for (std::size_t i = 0; i < Accounts::kMost; ++i) REQUIRE(accounts.of("key" + std::to_string(i)).ok());
  CHECK(accounts.of("key0").ok());
  const Result<Account*> refused = accounts.of("one-more");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message ==
        "keyturn-server keeps 1000 accounts, and has them: use an access key that it knows.");
}

TEST_CASE("An account that cannot be read answers nothing and is not stored", "[server]") {
  Account account(
      "ada",
      [] {
        return Result<Account::Opened>(ServiceError{"SandboxDamaged", "A record is missing."});
      },
      1);
  for (int i = 0; i < 2; ++i) {
    const Account::Answered answered = account.call(list_tables(), "us-east-1", "ada");
    REQUIRE_FALSE(answered.reply.outcome.ok());
    CHECK(answered.reply.outcome.error().http_status == 500);
    CHECK(answered.reply.outcome.error().message ==
          "A record is missing. Nothing of this account was changed. Other access keys reach other accounts.");
  }
  CHECK_FALSE(account.snapshot().has_value());
}

TEST_CASE("A fault of the program closes the account that it met", "[server]") {
  Account account(
      "ada",
      [] {
        World world = default_world();
        world.ground.users = {};
        iam::User nobody;
        nobody.access_key_id = "ada";
        nobody.arn = "arn:aws:iam::123456789012:user/Nobody";
        nobody.policies.push_back(iam::administrator_access());
        world.ground.users.add(nobody);
        // Due before the clock's own moment: a broken promise that advancing finds out.
        world.ground.scheduler.plan(world.ground.now - seconds(1), TableBecomesActive{{"Music", "id"}});
        return Result<Account::Opened>(Account::Opened{world, std::nullopt});
      },
      1);
  REQUIRE(account.read_clock().ok());
  const Result<Account::Reading> failed = account.order_clock({std::nullopt, seconds(1), std::nullopt, false});
  REQUIRE_FALSE(failed.ok());
  CHECK(failed.error().message.starts_with("Keyturn met a fault of its own in this account ("));
  CHECK_FALSE(account.call(list_tables(), "us-east-1", "ada").reply.outcome.ok());
  CHECK_FALSE(account.snapshot().has_value());
}

TEST_CASE("Requests of many clients at once are answered one after the other", "[server]") {
  Served served;
  served.create_table("Counter");
  const Json add = {{"TableName", "Counter"},
                    {"Key", {{"Id", {{"S", "one"}}}}},
                    {"UpdateExpression", "ADD Times :one"},
                    {"ExpressionAttributeValues", {{":one", {{"N", "1"}}}}}};
  std::vector<std::thread> clients;
  for (int i = 0; i < 4; ++i) {
    clients.emplace_back([&] {
      for (int j = 0; j < 25; ++j) served.call("dynamodb", "UpdateItem", add);
    });
  }
  for (std::thread& client : clients) client.join();
  const Json item = served.call("dynamodb", "GetItem", {{"TableName", "Counter"}, {"Key", {{"Id", {{"S", "one"}}}}}});
  CHECK(item["Item"]["Times"]["N"] == "100");
}
