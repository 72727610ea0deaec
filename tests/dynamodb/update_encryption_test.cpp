// UpdateTable with SSESpecification, facts sheet 4.6, 6.3, 6.6, 7 and 9.4.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

const char* const kToManaged = R"({"SSESpecification": {"Enabled": true}})";
const char* const kToOwned = R"({"SSESpecification": {"Enabled": false}})";

std::string to(std::string_view key) {
  return Json{{"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}}.dump();
}

std::string sse(const char* status, std::string_view arn) {
  return joined({R"({"Status":")", status, R"(","SSEType":"KMS","KMSMasterKeyArn":")", arn, R"("})"});
}

const char* const kOnlyUpdating = R"({"Status":"UPDATING"})";

// SSEDescription as DescribeTable shows it; TableStatus must be ACTIVE all the time.
std::string shown(TestAccount& account) {
  const Json table = account.describe();
  CHECK(table["TableStatus"] == "ACTIVE");
  return table.contains("SSEDescription") ? table["SSEDescription"].dump() : "absent";
}

std::string response(TestAccount& account, std::string_view patch) {
  const Json table = account.update_table(patch);
  CHECK(table["TableStatus"] == "ACTIVE");
  return table.contains("SSEDescription") ? table["SSEDescription"].dump() : "absent";
}

void settle(TestAccount& account) { advance_by(account.world, seconds(23)); }

}  // namespace

TEST_CASE("From the AWS owned key to the AWS managed one, second by second", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  CHECK(response(account, kToManaged) == kOnlyUpdating);
  advance_by(account.world, milliseconds(8'999));
  CHECK(shown(account) == kOnlyUpdating);
  CHECK(account.table().key.kms_seal() == nullptr);
  advance_by(account.world, milliseconds(1));
  CHECK(shown(account) == sse("UPDATING", kManagedKeyArn));
  REQUIRE(account.table().key.kms_seal() != nullptr);
  CHECK(account.table().key.kms_seal()->key_arn == kManagedKeyArn);
  advance_by(account.world, milliseconds(12'999));
  CHECK(shown(account) == sse("UPDATING", kManagedKeyArn));
  advance_by(account.world, milliseconds(1));
  CHECK(shown(account) == sse("ENABLED", kManagedKeyArn));
  CHECK_FALSE(account.table().next_key.has_value());
}

TEST_CASE("From one key to another, and back to the AWS owned one", "[dynamodb][UpdateTable]") {
  TestAccount account;
  const std::string a = account.make_key();
  const std::string b = account.make_key();
  account.create_active(to(a));
  CHECK(response(account, to(b)) == sse("UPDATING", a));
  advance_by(account.world, seconds(9));
  CHECK(shown(account) == sse("UPDATING", b));
  advance_by(account.world, seconds(13));
  CHECK(shown(account) == sse("ENABLED", b));

  CHECK(response(account, kToOwned) == sse("UPDATING", b));
  advance_by(account.world, seconds(9));
  CHECK(shown(account) == kOnlyUpdating);
  advance_by(account.world, seconds(13));
  CHECK(shown(account) == "absent");
}

// Facts sheet 6.3.
TEST_CASE("The same key by alias or id is encrypted anew, by its ARN it is refused", "[dynamodb][UpdateTable]") {
  TestAccount account;
  const std::string arn = account.make_key();
  account.create_active(to(arn));
  check_refusal(
      account.update_refusal(to(arn)),
      {"", "ValidationException",
       invalid("Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if you want to "
               "change Master Key")});
  CHECK(response(account, to(arn.substr(arn.find("key/") + 4))) == sse("UPDATING", arn));
  advance_by(account.world, milliseconds(21'299));
  CHECK(shown(account) == sse("UPDATING", arn));
  advance_by(account.world, milliseconds(1));
  CHECK(shown(account) == sse("ENABLED", arn));
  CHECK(account.table().sse_quota.count(account.world.ground.now) == 1);
  CHECK(account.world.keys.grants.size() == 2);
}

TEST_CASE("The AWS managed key again is a change, its resolved ARN is none", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(kToManaged);
  for (const std::string& again : {std::string(kToManaged), to("alias/aws/dynamodb")}) {
    CHECK(response(account, again) == sse("UPDATING", kManagedKeyArn));
    settle(account);
    CHECK(shown(account) == sse("ENABLED", kManagedKeyArn));
  }
  CHECK(account.update_refusal(to(kManagedKeyArn))
            .message.starts_with(invalid("Table is already encrypted with given KMSMasterKeyId.")));
}

TEST_CASE("A table with the AWS owned key is encrypted by default already", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  const std::string text = invalid("Table is already encrypted by default");
  check_refusal(account.update_refusal(kToOwned), {"", "ValidationException", text});
  check_refusal(account.update_refusal(R"({"SSESpecification": {}})"), {"", "ValidationException", text});
}

// Facts sheet 8.1, 8.2.
TEST_CASE("A change of key asks KMS in AWS' order, keeps the data keys and gives back the old grants",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  const std::string a = account.make_key();
  const std::string b = account.make_key();
  account.create_active(to(a));
  const dynamodb::TableKey old_key = account.table().key;
  std::size_t events = account.world.ground.trail.size();
  account.update_table(to(b));
  CHECK(account.events_since(events) == std::vector<std::string>{"user Decrypt", "user DescribeKey", "user CreateGrant",
                                                                 "user CreateGrant", "service GenerateDataKey",
                                                                 "user UpdateTable"});
  CHECK(account.world.keys.grants.size() == 4);
  events = account.world.ground.trail.size();
  settle(account);
  CHECK(account.events_since(events) == std::vector<std::string>{"service RetireGrant", "service RetireGrant"});
  CHECK(account.world.keys.grants_of(a.substr(a.find("key/") + 4)).empty());
  const dynamodb::TableKey& new_key = account.table().key;
  CHECK(new_key.kms_seal()->key_arn == b);
  REQUIRE(new_key.data_keys.size() == old_key.data_keys.size());
  CHECK_FALSE(new_key.data_keys[0].sealed == old_key.data_keys[0].sealed);
}

// Facts sheet 4.6 and 16.
TEST_CASE("During a change the same request is answered again, another one refused", "[dynamodb][UpdateTable]") {
  TestAccount account;
  const std::string a = account.make_key();
  account.create_active();
  account.update_table(to(a));
  const std::size_t tasks = account.world.ground.scheduler.tasks().size();
  advance_by(account.world, seconds(5));
  CHECK(response(account, to(a)) == kOnlyUpdating);
  advance_by(account.world, seconds(5));
  CHECK(response(account, to(a)) == sse("UPDATING", a));
  for (const char* other : {kToManaged, kToOwned}) {
    check_refusal(account.update_refusal(other),
                  {other, "ResourceInUseException", in_use("Server-Side Encryption is still being updated")});
  }
  CHECK(account.world.ground.scheduler.tasks().size() == tasks - 1);
  CHECK(account.table().sse_quota.count(account.world.ground.now) == 1);
  settle(account);
  CHECK(shown(account) == sse("ENABLED", a));
}

TEST_CASE("A table that is being made refuses an SSE change; UpdateTable without one leaves SSE alone",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create(kToManaged);
  check_refusal(account.update_refusal(kToOwned),
                {"", "ResourceInUseException", in_use("Table is being created: Music")});
  advance_by(account.world, seconds(8));
  CHECK(account.update_table(R"({"DeletionProtectionEnabled": true})")["SSEDescription"].dump() ==
        sse("ENABLED", kManagedKeyArn));
}

// Facts sheet 7, 4.1.
TEST_CASE("The fifth change in a day is refused before the key is looked at, except to the AWS owned key",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(kToManaged);
  const Instant first = account.world.ground.now;
  Instant last = first;
  for (int i = 0; i < 4; ++i) {
    last = account.world.ground.now;
    account.update_table(kToManaged);
    settle(account);
  }
  const ServiceError refused = account.update_refusal(to("alias/none"));
  CHECK(refused.code == "LimitExceededException");
  // The default clock starts on 2026-01-05T09:00:00Z; the table took 20 s, each change 23 s, each is booked after 9 s.
  CHECK(first == default_start() + seconds(20));
  CHECK(last == first + seconds(69));
  CHECK(refused.message ==
        "Subscriber limit exceeded: Encryption mode changes are limited in the 24h window ending at "
        "2026-01-06T09:00:29.000Z. After the first 4 change, each subsequent change in the same window can be "
        "performed at "
        "most once every 21600 seconds. Number of updates today: 4. Last change at 2026-01-05T09:01:38.000Z. Next "
        "changes "
        "can be made at 2026-01-05T15:01:38.000Z.");
  account.update_table(kToOwned);
  settle(account);
  CHECK(account.table().sse_quota.count(account.world.ground.now) == 5);
  CHECK(account.update_refusal(kToOwned).message == invalid("Table is already encrypted by default"));
  advance_by(account.world, hours(6));
  CHECK(response(account, kToManaged) == kOnlyUpdating);
}

// Facts sheet 4.1, 6.4, 9.4.
TEST_CASE("While the old key is unusable every change fails and names it", "[dynamodb][UpdateTable]") {
  TestAccount account;
  const std::string a = account.make_key();
  const std::string b = account.make_key();
  account.create_active(to(a));
  account.key(a).state = kms::KeyState::Disabled;
  for (const std::string& change : {to(b), std::string(kToManaged), std::string(kToOwned)}) {
    const ServiceError error = account.update_refusal(change);
    CHECK(error.code == "ValidationException");
    CHECK(error.message.starts_with("KMS key disabled error: com.amazonaws.services.kms.model.DisabledException: " + a +
                                    " is disabled. (Service: AWSKMS;"));
  }
  CHECK(account.update_refusal(to(a)).message.starts_with(
      invalid("Table is already encrypted with given KMSMasterKeyId.")));
  account.key(a).state = kms::KeyState::Enabled;
  CHECK(response(account, to(b)) == sse("UPDATING", a));
}

// Facts sheet 9.2: the key enabled and its grants gone is no obstacle.
TEST_CASE("A change needs the old key, not its grants", "[dynamodb][UpdateTable]") {
  TestAccount account;
  const std::string b = account.make_key();
  account.create_active(kToManaged);
  account.world.keys.grants.clear();
  account.update_table(to(b));
  settle(account);
  CHECK(shown(account) == sse("ENABLED", b));
}

// Facts sheet 4.6.
TEST_CASE("An SSE change during a stream toggle answers ACTIVE, during a class switch it ends UPDATING",
          "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  account.update_table(R"({"StreamSpecification": {"StreamEnabled": true, "StreamViewType": "KEYS_ONLY"}})");
  CHECK(response(account, kToManaged) == kOnlyUpdating);
  CHECK(account.status() == "UPDATING");
  settle(account);
  CHECK(account.status() == "ACTIVE");

  account.update_table(R"({"TableClass": "STANDARD_INFREQUENT_ACCESS"})");
  CHECK(account.status() == "UPDATING");
  account.update_table(kToOwned);
  CHECK(account.status() == "ACTIVE");
  CHECK_FALSE(account.describe().contains("TableClassSummary"));
  settle(account);
  CHECK(account.describe()["TableClassSummary"]["TableClass"] == "STANDARD_INFREQUENT_ACCESS");
}

TEST_CASE("While a key changes, protection, streams and table class may change too", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active();
  account.update_table(kToManaged);
  CHECK(account.update_table(R"({"DeletionProtectionEnabled": true})")["DeletionProtectionEnabled"] == true);
  CHECK(account.update_table(R"({"TableClass": "STANDARD_INFREQUENT_ACCESS"})")["TableStatus"] == "UPDATING");
  settle(account);
  CHECK(shown(account) == sse("ENABLED", kManagedKeyArn));
}
