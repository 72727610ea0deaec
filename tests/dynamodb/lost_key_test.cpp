// When a table's KMS key is lost: facts sheet 9.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"
#include "support/key_states.h"
#include "time/format.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

const Json kMusicTable = {{"TableName", "Music"}};
constexpr const char* kInaccessible = "INACCESSIBLE_ENCRYPTION_CREDENTIALS";

std::string to(std::string_view key) {
  return Json{{"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}}.dump();
}

// A table whose key is lost, in an account of one other key.
struct LostKey {
  TestAccount account;
  std::string key = account.make_key();
  std::string other = account.make_key();

  LostKey() { account.create_active(to(key)); }

  World& world() { return account.world; }
  void disable() { test::disable_key(world(), key); }
  void enable() { test::enable_key(world(), key); }

  // Disabled, and found out.
  void lose() {
    disable();
    advance_by(world(), minutes(75));
    REQUIRE(account.status() == kInaccessible);
  }

  // … and on until it is archived.
  void lose_for_good() {
    lose();
    advance_by(world(), days(7) + minutes(6));
    REQUIRE(account.status() == "ARCHIVED");
  }

  // The moment at which the planned task of this kind comes.
  template <typename Kind>
  std::optional<Instant> due() {
    for (const Task& task : world().ground.scheduler.tasks()) {
      if (std::holds_alternative<Kind>(task.kind)) return task.due;
    }
    return std::nullopt;
  }
};

bool names_lost_key(const ServiceError& error, std::string_view key) {
  return error.code == "ValidationException" &&
         error.message.starts_with(joined({"KMS key disabled error: "
                                           "com.amazonaws.services.kms.model.DisabledException: ",
                                           key, " is disabled. (Service: AWSKMS; "}));
}

}  // namespace

// 9.2.
TEST_CASE("A disabled key is found out in 12 to 75 minutes; nothing is to be seen before", "[dynamodb][lost key]") {
  LostKey lost;
  lost.disable();
  const Instant disabled = lost.world().ground.now;
  const Instant found_out = *lost.due<TableKeyCheckDue>();
  CHECK(found_out - disabled >= minutes(12));
  CHECK(found_out - disabled <= minutes(75));
  advance_to(lost.world(), found_out - milliseconds(1));
  const Json before = lost.account.describe();
  CHECK(before["TableStatus"] == "ACTIVE");
  CHECK_FALSE(before["SSEDescription"].contains("InaccessibleEncryptionDateTime"));
  advance_to(lost.world(), found_out);
  const Json after = lost.account.describe();
  CHECK(after["TableStatus"] == kInaccessible);
  CHECK(after["SSEDescription"] == Json{{"Status", "ENABLED"},
                                        {"SSEType", "KMS"},
                                        {"KMSMasterKeyArn", lost.key},
                                        {"InaccessibleEncryptionDateTime", epoch_seconds(found_out)}});
  CHECK_FALSE(after.contains("ArchivalSummary"));
}

// 9.2: also with the key enabled and its grants gone, and when it is to be deleted.
TEST_CASE("Revoked grants and a scheduled deletion are found out like a disabled key", "[dynamodb][lost key]") {
  LostKey revoked;
  test::revoke_grants(revoked.world(), revoked.key);
  advance_by(revoked.world(), minutes(75));
  CHECK(revoked.account.status() == kInaccessible);

  LostKey scheduled;
  test::schedule_key_deletion(scheduled.world(), scheduled.key);
  advance_by(scheduled.world(), minutes(75));
  CHECK(scheduled.account.status() == kInaccessible);
  // The cancelled deletion leaves the key Disabled: no recovery until it is enabled.
  test::cancel_key_deletion(scheduled.world(), scheduled.key);
  advance_by(scheduled.world(), hours(3));
  CHECK(scheduled.account.status() == kInaccessible);
  scheduled.enable();
  advance_by(scheduled.world(), minutes(57));
  CHECK(scheduled.account.status() == "ACTIVE");
}

TEST_CASE("Two tables of one key are found out each at a time of its own", "[dynamodb][lost key]") {
  LostKey lost;
  lost.account.create_active(patched(Json::parse(to(lost.key)), R"({"TableName": "Films"})").dump());
  lost.disable();
  std::vector<Instant> checks;
  for (const Task& task : lost.world().ground.scheduler.tasks()) {
    if (std::holds_alternative<TableKeyCheckDue>(task.kind)) checks.push_back(task.due);
  }
  REQUIRE(checks.size() == 2);
  CHECK(checks[0] != checks[1]);
}

// What DynamoDB itself tries stands in the trail (8.2, 11.3).
TEST_CASE("DynamoDB finds out by a Decrypt of its own, which the trail shows", "[dynamodb][lost key]") {
  LostKey lost;
  lost.disable();
  const std::size_t events = lost.world().ground.trail.size();
  advance_by(lost.world(), minutes(75));
  CHECK(lost.account.events_since(events) == std::vector<std::string>{"service Decrypt failed"});
  const trail::Event& failed = lost.world().ground.trail.at(events);
  CHECK(failed.error_code == "DisabledException");
  CHECK(failed.error_message == lost.key + " is disabled.");
  CHECK(failed.user_identity == Json{{"type", "AWSService"}, {"invokedBy", "dynamodb.amazonaws.com"}});
  lost.enable();
  const std::size_t enabled = lost.world().ground.trail.size();
  advance_by(lost.world(), minutes(57));
  CHECK(lost.account.events_since(enabled) == std::vector<std::string>{"service Decrypt"});
}

TEST_CASE("A key that is back before it is missed is never missed", "[dynamodb][lost key]") {
  LostKey lost;
  lost.disable();
  advance_by(lost.world(), minutes(11));
  lost.enable();
  CHECK(lost.world().ground.scheduler.tasks().empty());
  advance_by(lost.world(), hours(2));
  CHECK(lost.account.status() == "ACTIVE");
}

// 9.2.
TEST_CASE("An enabled key is found out in 18 to 57 minutes, and the date goes in the same step",
          "[dynamodb][lost key]") {
  LostKey lost;
  lost.lose();
  const Instant enabled = lost.world().ground.now;
  lost.enable();
  const Instant found_out = *lost.due<TableKeyCheckDue>();
  CHECK(found_out - enabled >= minutes(18));
  CHECK(found_out - enabled <= minutes(57));
  advance_to(lost.world(), found_out - milliseconds(1));
  CHECK(lost.account.status() == kInaccessible);
  advance_to(lost.world(), found_out);
  const Json table = lost.account.describe();
  CHECK(table["TableStatus"] == "ACTIVE");
  CHECK_FALSE(table["SSEDescription"].contains("InaccessibleEncryptionDateTime"));
  CHECK(lost.world().ground.scheduler.tasks().empty());
}

// 9.4, the left column.
TEST_CASE("Reading about an inaccessible table and tagging it works", "[dynamodb][lost key]") {
  LostKey lost;
  lost.lose();
  TestAccount& account = lost.account;
  const Json arn = {{"ResourceArn", "arn:aws:dynamodb:us-east-1:123456789012:table/Music"}};
  CHECK(account.answer("ListTables", Json::object())["TableNames"] == Json{"Music"});
  CHECK(account.answer("ListTagsOfResource", arn)["Tags"].empty());
  CHECK(account.answer("DescribeTimeToLive", kMusicTable)["TimeToLiveDescription"]["TimeToLiveStatus"] == "DISABLED");
  CHECK(account.answer("ListBackups", kMusicTable)["BackupSummaries"].empty());
  account.answer("TagResource", patched(arn, R"({"Tags": [{"Key": "a", "Value": "b"}]})"));
}

// 9.4: those that go through UPDATING come back to where they were.
TEST_CASE("Most of UpdateTable works on an inaccessible table and returns to that state", "[dynamodb][lost key]") {
  const char* const changes[] = {
      R"({"BillingMode": "PAY_PER_REQUEST"})",
      R"({"ProvisionedThroughput": {"ReadCapacityUnits": 11, "WriteCapacityUnits": 6}})",
      R"({"StreamSpecification": {"StreamEnabled": true, "StreamViewType": "KEYS_ONLY"}})",
      R"({"TableClass": "STANDARD_INFREQUENT_ACCESS"})",
  };
  for (const char* change : changes) {
    INFO(change);
    LostKey lost;
    lost.lose();
    lost.account.update_table(change);
    CHECK(lost.account.status() == "UPDATING");
    advance_by(lost.world(), minutes(3));
    CHECK(lost.account.status() == kInaccessible);
  }
  LostKey lost;
  lost.lose();
  CHECK(lost.account.update_table(R"({"DeletionProtectionEnabled": true})")["TableStatus"] == kInaccessible);
  CHECK(lost.account.update_table(R"({"WarmThroughput": {"ReadUnitsPerSecond": 20}})")["TableStatus"] == kInaccessible);
}

TEST_CASE("A key that is found out to be back while the table is UPDATING leaves it ACTIVE", "[dynamodb][lost key]") {
  LostKey lost;
  lost.lose();
  lost.enable();
  advance_to(lost.world(), *lost.due<TableKeyCheckDue>() - seconds(1));
  lost.account.update_table(R"({"TableClass": "STANDARD_INFREQUENT_ACCESS"})");
  advance_by(lost.world(), seconds(2));
  CHECK(lost.account.status() == "UPDATING");
  advance_by(lost.world(), seconds(2));
  CHECK(lost.account.status() == "ACTIVE");
}

// 9.4, the middle column.
TEST_CASE("What needs the key fails on an inaccessible table with KMS' reason", "[dynamodb][lost key]") {
  LostKey lost;
  lost.lose();
  TestAccount& account = lost.account;
  for (const std::string& change : {to(lost.other), std::string(R"({"SSESpecification": {"Enabled": true}})"),
                                    std::string(R"({"SSESpecification": {"Enabled": false}})")}) {
    INFO(change);
    CHECK(names_lost_key(account.update_refusal(change), lost.key));
  }
  CHECK(account.update_refusal(to(lost.key))
            .message.starts_with(invalid("Table is already encrypted with given KMSMasterKeyId.")));
  CHECK(names_lost_key(account.refusal("CreateBackup", {{"TableName", "Music"}, {"BackupName", "last"}}), lost.key));
  const Json ttl = {{"TableName", "Music"},
                    {"TimeToLiveSpecification", {{"Enabled", true}, {"AttributeName", "Expires"}}}};
  CHECK(names_lost_key(account.refusal("UpdateTimeToLive", ttl), lost.key));
  // Only the table's own status stands in the way no longer when the key is back.
  lost.enable();
  CHECK(account.status() == kInaccessible);
  account.answer("UpdateTimeToLive", ttl);
}

// 9.4.
TEST_CASE("An inaccessible table can be deleted, and says so to the end", "[dynamodb][lost key][DeleteTable]") {
  LostKey lost;
  lost.lose();
  const Json answer = lost.account.answer("DeleteTable", kMusicTable)["TableDescription"];
  CHECK(answer["TableStatus"] == "DELETING");
  CHECK(answer["SSEDescription"].contains("InaccessibleEncryptionDateTime"));
  advance_by(lost.world(), seconds(8));
  CHECK(lost.account.refusal("DescribeTable", kMusicTable).code == "ResourceNotFoundException");
  CHECK(lost.world().ground.scheduler.tasks().empty());
  CHECK(lost.world().keys.grants.empty());
}

// 9.2: the way out when only the grants are gone.
TEST_CASE("With the key enabled and its grants revoked, another key makes the table ACTIVE in thirty seconds",
          "[dynamodb][lost key]") {
  LostKey lost;
  test::revoke_grants(lost.world(), lost.key);
  advance_by(lost.world(), minutes(75));
  REQUIRE(lost.account.status() == kInaccessible);
  const Json answer = lost.account.update_table(to(lost.other));
  CHECK(answer["TableStatus"] == kInaccessible);
  CHECK(answer["SSEDescription"]["Status"] == "UPDATING");
  advance_by(lost.world(), milliseconds(29'999));
  CHECK(lost.account.status() == kInaccessible);
  CHECK(lost.account.describe()["SSEDescription"]["KMSMasterKeyArn"] == lost.other);
  advance_by(lost.world(), milliseconds(1));
  CHECK(lost.account.status() == "ACTIVE");
  CHECK(lost.world().ground.scheduler.tasks().empty());
}

TEST_CASE("The AWS owned key helps a table whose grants are gone as another key does", "[dynamodb][lost key]") {
  LostKey lost;
  test::revoke_grants(lost.world(), lost.key);
  advance_by(lost.world(), minutes(75));
  REQUIRE(lost.account.status() == kInaccessible);
  lost.account.update_table(R"({"SSESpecification": {"Enabled": false}})");
  advance_by(lost.world(), seconds(30));
  CHECK(lost.account.status() == "ACTIVE");
  CHECK_FALSE(lost.account.describe().contains("SSEDescription"));
}

TEST_CASE("The loss of a key that a change brings is found out like any other", "[dynamodb][lost key]") {
  LostKey lost;
  lost.account.update_table(to(lost.other));
  advance_by(lost.world(), seconds(3));
  test::disable_key(lost.world(), lost.other);
  advance_by(lost.world(), minutes(76));
  CHECK(lost.account.status() == kInaccessible);
}

// 9.2, 16.
TEST_CASE("A table whose key is lost while it is made stays CREATING for 59 minutes and is gone",
          "[dynamodb][lost key][CreateTable]") {
  TestAccount account;
  const std::string key = account.make_key();
  account.create(to(key));
  test::disable_key(account.world, key);
  advance_by(account.world, minutes(59) - milliseconds(1));
  CHECK(account.status() == "CREATING");
  advance_by(account.world, milliseconds(1));
  CHECK(account.refusal("DescribeTable", kMusicTable).code == "ResourceNotFoundException");
  CHECK(account.world.keys.grants.empty());
}

TEST_CASE("It is made after all when its key is back in time", "[dynamodb][lost key][CreateTable]") {
  TestAccount account;
  const std::string key = account.make_key();
  account.create(to(key));
  test::disable_key(account.world, key);
  advance_by(account.world, minutes(30));
  test::enable_key(account.world, key);
  advance_by(account.world, seconds(8));
  CHECK(account.status() == "ACTIVE");
  advance_by(account.world, hours(1));
  CHECK(account.status() == "ACTIVE");
}

// 9.1: seven days, then the archive with its backup.
TEST_CASE("After seven days the table is archived, and a backup made of it", "[dynamodb][lost key]") {
  LostKey lost;
  lost.lose();
  const Instant archiving = *lost.due<TableArchivingDue>();
  CHECK(epoch_seconds(archiving - days(7)) ==
        lost.account.describe()["SSEDescription"]["InaccessibleEncryptionDateTime"]);
  advance_to(lost.world(), archiving - milliseconds(1));
  CHECK(lost.account.status() == kInaccessible);
  advance_to(lost.world(), archiving);
  CHECK(lost.account.status() == "ARCHIVING");
  const Instant archived = *lost.due<TableIsArchived>();
  advance_to(lost.world(), archived);
  const Json table = lost.account.describe();
  CHECK(table["TableStatus"] == "ARCHIVED");
  const Json& summary = table["ArchivalSummary"];
  CHECK(summary["ArchivalDateTime"] == epoch_seconds(archived));
  CHECK(summary["ArchivalReason"] == kInaccessible);
  const Json backups = lost.account.answer("ListBackups", kMusicTable)["BackupSummaries"];
  REQUIRE(backups.size() == 1);
  CHECK(backups[0]["BackupArn"] == summary["ArchivalBackupArn"]);
  CHECK(lost.world().ground.scheduler.tasks().empty());
}

TEST_CASE("A key that is back on the seventh day saves the table", "[dynamodb][lost key]") {
  LostKey lost;
  lost.lose();
  const Instant archiving = *lost.due<TableArchivingDue>();
  advance_to(lost.world(), archiving - seconds(1));
  lost.enable();
  advance_by(lost.world(), seconds(1));
  CHECK(lost.account.status() == "ACTIVE");
  advance_by(lost.world(), days(8));
  CHECK(lost.account.status() == "ACTIVE");
}

// 15.1: what AWS answers is not known; these texts are Keyturn's.
TEST_CASE("An archived table can be described and deleted, and is in use for everything else", "[dynamodb][lost key]") {
  LostKey lost;
  lost.lose_for_good();
  lost.enable();
  advance_by(lost.world(), days(1));
  TestAccount& account = lost.account;
  const Refusal archived{"", "ResourceInUseException", in_use("Table is archived: Music")};
  check_refusal(account.update_refusal(R"({"DeletionProtectionEnabled": true})"), archived);
  check_refusal(account.update_refusal(to(lost.other)), archived);
  check_refusal(account.refusal("CreateBackup", {{"TableName", "Music"}, {"BackupName", "late"}}), archived);
  check_refusal(account.refusal("UpdateTimeToLive",
                                {{"TableName", "Music"},
                                 {"TimeToLiveSpecification", {{"Enabled", true}, {"AttributeName", "Expires"}}}}),
                archived);
  account.answer("DeleteTable", kMusicTable);
  advance_by(lost.world(), seconds(8));
  CHECK(account.refusal("DescribeTable", kMusicTable).code == "ResourceNotFoundException");
  CHECK(account.answer("ListBackups", kMusicTable)["BackupSummaries"].size() == 1);
}

// 9.1: "restore to a new table from that backup once the key is enabled again".
TEST_CASE("The archived table is restored under another name when its key is back", "[dynamodb][lost key]") {
  LostKey lost;
  lost.lose_for_good();
  const Json restore = {{"TargetTableName", "Music2"},
                        {"BackupArn", lost.account.describe()["ArchivalSummary"]["ArchivalBackupArn"]}};
  CHECK(names_lost_key(lost.account.refusal("RestoreTableFromBackup", restore), lost.key));
  lost.enable();
  lost.account.answer("RestoreTableFromBackup", restore);
  advance_by(lost.world(), minutes(4));
  CHECK(lost.account.describe("Music2")["TableStatus"] == "ACTIVE");
  CHECK(lost.account.describe("Music2")["SSEDescription"]["KMSMasterKeyArn"] == lost.key);
  CHECK(lost.account.status() == "ARCHIVED");
}

TEST_CASE("A change of key that waits for a lost key ends when the table is archived", "[dynamodb][lost key]") {
  LostKey lost;
  lost.account.update_table(to(lost.other));
  advance_by(lost.world(), seconds(1));
  lost.disable();
  advance_by(lost.world(), minutes(75));
  CHECK(lost.account.status() == kInaccessible);
  CHECK(lost.account.describe()["SSEDescription"]["Status"] == "UPDATING");
  advance_by(lost.world(), days(7) + minutes(6));
  CHECK(lost.account.status() == "ARCHIVED");
  CHECK(lost.account.describe()["SSEDescription"]["KMSMasterKeyArn"] == lost.key);
  CHECK(lost.world().keys.grants_of(lost.other.substr(lost.other.find("key/") + 4)).empty());
}
