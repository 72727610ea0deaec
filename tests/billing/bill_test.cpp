// Facts sheet 12.
#include "billing/bill.h"

#include <catch2/catch_test_macros.hpp>

#include "time/format.h"

using namespace keyturn;
using billing::Bill;
using billing::Line;

namespace {

constexpr billing::Month kFebruary{2026, 2};  // 672 hours

struct Account {
  World world = default_world({"keyturn", *parse_iso("2026-02-01T00:00:00Z")});

  Json answer(const char* service, const char* operation, Json params = Json::object()) {
    const service::Caller alice = caller_by_access_key(world, "AKIAIOSFODNN7EXAMPLE");
    const service::Reply reply = call(world, {service, operation, std::move(params), alice, 0});
    if (!reply.outcome.ok()) FAIL(reply.outcome.error().code << ": " << reply.outcome.error().message);
    return reply.outcome.value();
  }

  std::string create_key() { return answer("kms", "CreateKey")["KeyMetadata"]["KeyId"].get<std::string>(); }
  void rotate(const std::string& key) {
    answer("kms", "RotateKeyOnDemand", {{"KeyId", key}});
    advance_by(world, minutes(1));
  }
  void create_table(const Json& specification) {
    answer("dynamodb", "CreateTable",
           {{"TableName", "Music"},
            {"AttributeDefinitions", {{{"AttributeName", "Artist"}, {"AttributeType", "S"}}}},
            {"KeySchema", {{{"AttributeName", "Artist"}, {"KeyType", "HASH"}}}},
            {"BillingMode", "PAY_PER_REQUEST"},
            {"SSESpecification", specification}});
    advance_by(world, minutes(1));
  }

  void go_to(const char* moment) { advance_to(world, *parse_iso(moment)); }

  Line line(std::string_view item, const billing::Month& month = kFebruary) const {
    const Bill bill = billing::bill(world, month);
    for (const Line& found : bill.lines) {
      if (found.item == item) return found;
    }
    FAIL("no line " << item);
    return {};
  }
  billing::Microdollars keys(const billing::Month& month = kFebruary) const {
    return line("Customer managed keys", month).amount;
  }
};

}  // namespace

TEST_CASE("A customer managed key costs a dollar a month, hour by hour", "[billing]") {
  Account account;
  account.create_key();
  account.go_to("2026-02-01T00:30:00Z");
  CHECK(account.keys() == 1'488);  // an hour of 672 that has begun
  account.go_to("2026-02-15T00:00:00Z");
  CHECK(account.keys() == 500'000);
  account.create_key();
  account.go_to("2026-03-01T00:00:00Z");
  CHECK(account.keys() == 1'500'000);
  CHECK(account.line("Customer managed keys").quantity == 1.5);
  CHECK(account.line("Customer managed keys").unit == "key-month");
  account.go_to("2026-04-02T00:00:00Z");
  CHECK(account.keys() == 1'500'000);
  CHECK(account.keys({2026, 3}) == 2'000'000);
  CHECK(account.keys({2026, 1}) == 0);
  CHECK(account.keys({2027, 12}) == 0);
}

TEST_CASE("A key is free while its deletion is pending, unless that is cancelled", "[billing]") {
  Account account;
  const std::string key = account.create_key();
  account.go_to("2026-02-08T00:00:00Z");
  account.answer("kms", "ScheduleKeyDeletion", {{"KeyId", key}, {"PendingWindowInDays", 30}});
  account.go_to("2026-02-22T00:00:00Z");
  CHECK(account.keys() == 250'000);
  World kept = account.world;
  account.go_to("2026-04-01T00:00:00Z");
  CHECK(account.world.keys.keys.empty());
  CHECK(account.keys() == 250'000);
  CHECK(account.keys({2026, 3}) == 0);

  account.world = std::move(kept);
  account.answer("kms", "CancelKeyDeletion", {{"KeyId", key}});
  CHECK(account.keys() == 750'000);
}

TEST_CASE("The first two rotations of a key cost a dollar a month each, also when the key is gone", "[billing]") {
  Account account;
  const std::string key = account.create_key();
  const auto amount = [&](const billing::Month& month) {
    return account.line("Rotations of customer managed keys", month).amount;
  };
  account.rotate(key);
  account.go_to("2026-03-01T00:00:00Z");
  CHECK(amount(kFebruary) == 1'000'000);
  account.rotate(key);
  account.rotate(key);
  account.go_to("2026-04-01T00:00:00Z");
  CHECK(amount({2026, 3}) == 2'000'000);
  CHECK(account.line("Rotations of customer managed keys", {2026, 3}).unit == "rotation-month");
  account.answer("kms", "ScheduleKeyDeletion", {{"KeyId", key}, {"PendingWindowInDays", 7}});
  account.go_to("2026-05-01T00:00:00Z");
  CHECK(account.world.keys.keys.empty());
  CHECK(amount({2026, 3}) == 2'000'000);
  CHECK(amount({2026, 4}) == 0);
}

TEST_CASE("Automatic rotations cost what those on demand do", "[billing]") {
  Account account;
  account.answer("kms", "EnableKeyRotation", {{"KeyId", account.create_key()}, {"RotationPeriodInDays", 90}});
  account.go_to("2026-06-01T00:00:00Z");
  CHECK(account.line("Rotations of customer managed keys", {2026, 4}).amount == 0);
  // On the second of May, 90 days later.
  CHECK(account.line("Rotations of customer managed keys", {2026, 5}).amount == 967'742);
}

TEST_CASE("Requests cost three cents for ten thousand above the free tier of each month", "[billing]") {
  Account account;
  const std::string key = account.create_key();
  for (int i = 0; i < 99; ++i) account.answer("kms", "DescribeKey", {{"KeyId", key}});
  CHECK(account.line("KMS requests, free tier").quantity == 100);
  CHECK(account.line("KMS requests").amount == 0);
  // The door is slow for twenty thousand calls; their events are what counts.
  trail::Event event = account.world.ground.trail.at(1);
  for (int i = 0; i < 20'000; ++i) {
    event.number = account.world.ground.trail.open();
    account.world.ground.trail.record(event);
  }
  CHECK(account.line("KMS requests, free tier").quantity == 20'000);
  CHECK(account.line("KMS requests").quantity == 100);
  CHECK(account.line("KMS requests").amount == 300);
  account.go_to("2026-03-01T00:00:00Z");
  account.answer("kms", "DescribeKey", {{"KeyId", key}});
  CHECK(account.line("KMS requests").quantity == 100);
  CHECK(account.line("KMS requests", {2026, 3}).amount == 0);
  CHECK(account.line("KMS requests, free tier", {2026, 3}).quantity == 1);
}

TEST_CASE("What KMS does by itself is no request", "[billing]") {
  Account account;
  account.rotate(account.create_key());
  CHECK(account.line("KMS requests, free tier").quantity == 2);  // CreateKey, RotateKeyOnDemand
}

TEST_CASE("An AWS owned key costs nothing and makes no requests", "[billing]") {
  Account account;
  account.create_table({{"Enabled", false}});
  const Bill bill = billing::bill(account.world, kFebruary);
  CHECK(bill.total() == 0);
  CHECK(account.line("AWS owned keys").quantity == 1);
  CHECK(account.line("Encryption at rest").quantity == 1);
  CHECK(account.line("KMS requests, free tier").quantity == 0);
}

TEST_CASE("An AWS managed key has no monthly fee, its requests count", "[billing]") {
  Account account;
  account.create_table({{"Enabled", true}, {"SSEType", "KMS"}});
  account.go_to("2026-03-01T00:00:00Z");
  CHECK(account.line("AWS managed keys").quantity == 1);
  CHECK(account.line("AWS managed keys").amount == 0);
  CHECK(account.keys() == 0);
  CHECK(account.line("AWS owned keys").quantity == 0);
  CHECK(account.line("KMS requests, free tier").quantity == 4);  // DescribeKey, CreateGrant twice, GenerateDataKey
}

TEST_CASE("Backups cost their storage while they are there", "[billing][CreateBackup]") {
  Account account;
  account.create_table({{"Enabled", false}});
  for (const char* artist : {"a", "b", "c"}) {
    account.answer("dynamodb", "PutItem",
                   {{"TableName", "Music"},
                    {"Item", {{"Artist", {{"S", artist}}}, {"Notes", {{"S", std::string(380'000, 'x')}}}}}});
  }
  account.go_to("2026-03-01T00:00:00Z");
  const Json backup =
      account.answer("dynamodb", "CreateBackup", {{"TableName", "Music"}, {"BackupName", "first"}})["BackupDetails"];
  account.go_to("2026-04-01T00:00:00Z");
  const billing::Month march{2026, 3};
  const Line whole = account.line("Backup storage", march);
  CHECK(whole.unit == "GB-month");
  CHECK(whole.quantity > 1'140'000.0 / 1'073'741'824.0);
  CHECK(whole.amount == 106);
  account.go_to("2026-04-16T00:00:00Z");
  account.answer("dynamodb", "DeleteBackup", {{"BackupArn", backup["BackupArn"]}});
  account.go_to("2026-05-01T00:00:00Z");
  CHECK(account.line("Backup storage", march).amount == 106);
  CHECK(account.line("Backup storage", {2026, 4}).amount == 53);
  CHECK(account.line("Backup storage", {2026, 5}).amount == 0);
}

TEST_CASE("The total of a bill is the sum of its lines, and computing it changes nothing", "[billing]") {
  Account account;
  const std::string key = account.create_key();
  account.rotate(key);
  account.go_to("2026-03-01T00:00:00Z");
  const std::size_t events = account.world.ground.trail.size();
  CHECK(billing::bill(account.world, kFebruary).total() == 2'000'000);
  CHECK(account.world.ground.trail.size() == events);
}
