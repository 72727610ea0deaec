// CreateBackup, DescribeBackup, ListBackups, DeleteBackup: facts sheet 3, 8.6, 9.4.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"
#include "time/format.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

constexpr const char* kValidation = "ValidationException";
const Json kMusicTable = {{"TableName", "Music"}};

std::string to(std::string_view key) {
  return Json{{"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}}.dump();
}

std::string back_up(TestAccount& account, const char* name = "First", const char* table = "Music") {
  return account.answer("CreateBackup", {{"TableName", table}, {"BackupName", name}})["BackupDetails"]["BackupArn"]
      .get<std::string>();
}

std::string names(const Json& answer) {
  std::string text;
  for (const Json& summary : answer["BackupSummaries"]) text += summary["BackupName"].get<std::string>() + " ";
  return text;
}

}  // namespace

TEST_CASE("A backup is CREATING in its own answer and AVAILABLE from then on",
          "[dynamodb][CreateBackup][DescribeBackup]") {
  TestAccount account;
  account.create_active();
  const Json made = account.answer("CreateBackup", {{"TableName", "Music"}, {"BackupName", "First"}})["BackupDetails"];
  const std::string arn = made["BackupArn"].get<std::string>();
  // 2026-01-05T09:00:20Z in milliseconds.
  CHECK(arn.starts_with("arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01767603620000-"));
  CHECK(arn.size() == std::string("arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/").size() + 14 + 1 + 8);
  CHECK(made == Json{{"BackupArn", arn},
                     {"BackupName", "First"},
                     {"BackupSizeBytes", 0},
                     {"BackupStatus", "CREATING"},
                     {"BackupType", "USER"},
                     {"BackupCreationDateTime", epoch_seconds(account.world.ground.now)}});
  const Json described = account.answer("DescribeBackup", {{"BackupArn", arn}})["BackupDescription"];
  CHECK(described["BackupDetails"]["BackupStatus"] == "AVAILABLE");
  const Json& source = described["SourceTableDetails"];
  CHECK(source["TableName"] == "Music");
  CHECK(source["TableId"] == account.table().id);
  CHECK(source["ProvisionedThroughput"].dump() == R"({"ReadCapacityUnits":10,"WriteCapacityUnits":5})");
  CHECK(source["BillingMode"] == "PROVISIONED");
  CHECK(described["SourceTableFeatureDetails"].dump() == "{}");
}

TEST_CASE("A backup knows streams, TTL, indexes and the key of its time", "[dynamodb][CreateBackup][DescribeBackup]") {
  TestAccount account;
  const std::string a = account.make_key();
  const std::string b = account.make_key();
  account.create_active(patched(Json::parse(to(a)), R"({
    "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "KEYS_ONLY"},
    "GlobalSecondaryIndexes": [{"IndexName": "ByTitle", "Projection": {"ProjectionType": "ALL"},
      "KeySchema": [{"AttributeName": "SongTitle", "KeyType": "HASH"}],
      "ProvisionedThroughput": {"ReadCapacityUnits": 3, "WriteCapacityUnits": 3}}]})")
                            .dump());
  account.answer("UpdateTimeToLive", {{"TableName", "Music"},
                                      {"TimeToLiveSpecification", {{"Enabled", true}, {"AttributeName", "Expires"}}}});
  const std::string arn = back_up(account);
  account.update_table(to(b));
  advance_by(account.world, minutes(1));
  const Json features =
      account.answer("DescribeBackup", {{"BackupArn", arn}})["BackupDescription"]["SourceTableFeatureDetails"];
  CHECK(features.dump() ==
        joined({R"({"GlobalSecondaryIndexes":[{"IndexName":"ByTitle","KeySchema":[{"AttributeName":"SongTitle",)",
                R"("KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"},"ProvisionedThroughput":)",
                R"({"ReadCapacityUnits":3,"WriteCapacityUnits":3}}],"StreamDescription":{"StreamEnabled":true,)",
                R"("StreamViewType":"KEYS_ONLY"},"TimeToLiveDescription":{"TimeToLiveStatus":"ENABLED",)",
                R"("AttributeName":"Expires"},"SSEDescription":{"Status":"ENABLED","SSEType":"KMS",)",
                R"("KMSMasterKeyArn":")", a, R"("}})"}));
}

// 8.6: a change that is under way is not a backup's.
TEST_CASE("A backup that is made during a change of key has the old key", "[dynamodb][CreateBackup]") {
  TestAccount account;
  const std::string a = account.make_key();
  account.create_active(to(a));
  account.update_table(to(account.make_key()));
  const std::string arn = back_up(account);
  const Json sse = account.answer(
      "DescribeBackup", {{"BackupArn", arn}})["BackupDescription"]["SourceTableFeatureDetails"]["SSEDescription"];
  CHECK(sse == Json{{"Status", "ENABLED"}, {"SSEType", "KMS"}, {"KMSMasterKeyArn", a}});
}

TEST_CASE("Backups are listed by table, type, time and page", "[dynamodb][ListBackups]") {
  TestAccount account;
  account.create_active();
  account.create_active(R"({"TableName": "Films"})");
  const Instant start = account.world.ground.now;
  std::vector<std::string> arns;
  for (const char* name : {"One", "Two", "Three"}) {
    arns.push_back(back_up(account, name));
    advance_by(account.world, seconds(10));
  }
  back_up(account, "Film", "Films");
  const auto list = [&](Json params) { return names(account.answer("ListBackups", std::move(params))); };
  CHECK(list(Json::object()) == "Film One Two Three ");
  CHECK(list(kMusicTable) == "One Two Three ");
  CHECK(list({{"TableName", "arn:aws:dynamodb:us-east-1:123456789012:table/Films"}}) == "Film ");
  CHECK(list({{"BackupType", "SYSTEM"}}).empty());
  CHECK(list({{"BackupType", "ALL"}, {"TableName", "Music"}}) == "One Two Three ");
  // The lower bound is included, the upper one is not.
  CHECK(list({{"TableName", "Music"},
              {"TimeRangeLowerBound", epoch_seconds(start + seconds(10))},
              {"TimeRangeUpperBound", epoch_seconds(start + seconds(20))}}) == "Two ");
  const Json page = account.answer("ListBackups", {{"TableName", "Music"}, {"Limit", 2}});
  CHECK(names(page) == "One Two ");
  CHECK(page["LastEvaluatedBackupArn"] == arns[1]);
  const Json rest = account.answer("ListBackups", {{"TableName", "Music"}, {"ExclusiveStartBackupArn", arns[1]}});
  CHECK(names(rest) == "Three ");
  CHECK_FALSE(rest.contains("LastEvaluatedBackupArn"));
  check_refusal(account.refusal("ListBackups", {{"TimeRangeLowerBound", epoch_seconds(start + seconds(1))},
                                                {"TimeRangeUpperBound", epoch_seconds(start)}}),
                {"", kValidation, invalid("Time range lower bound must be less than or equal to upper bound")});
  CHECK(list({{"TableName", "Nope"}}).empty());
}

TEST_CASE("A backup outlives its table until it is deleted", "[dynamodb][DeleteBackup][ListBackups]") {
  TestAccount account;
  account.create_active();
  const std::string arn = back_up(account);
  account.answer("DeleteTable", kMusicTable);
  advance_by(account.world, seconds(8));
  CHECK(names(account.answer("ListBackups", kMusicTable)) == "First ");
  const Json deleted = account.answer("DeleteBackup", {{"BackupArn", arn}})["BackupDescription"];
  CHECK(deleted["BackupDetails"]["BackupStatus"] == "DELETED");
  for (const char* operation : {"DescribeBackup", "DeleteBackup"}) {
    check_refusal(account.refusal(operation, {{"BackupArn", arn}}),
                  {operation, "BackupNotFoundException", "Backup not found: " + arn});
  }
}

TEST_CASE("What is no backup is said not to be one", "[dynamodb][CreateBackup][DescribeBackup][DeleteBackup]") {
  TestAccount account;
  const Refusal none{"", "TableNotFoundException", "Table not found: Music"};
  const Json backup = {{"TableName", "Music"}, {"BackupName", "First"}};
  check_refusal(account.refusal("CreateBackup", backup), none);
  account.create();
  check_refusal(account.refusal("CreateBackup", backup), none);
  advance_by(account.world, seconds(8));
  check_refusal(account.refusal("CreateBackup", {{"TableName", "Music"}, {"BackupName", "ab"}}),
                {"", kValidation,
                 one_violation("Value 'ab' at 'backupName' failed to satisfy constraint: Member must have length "
                               "greater than or equal to 3")});
  for (const char* operation : {"DescribeBackup", "DeleteBackup"}) {
    check_refusal(account.refusal(operation, {{"BackupArn", "arn:aws:dynamodb:us-east-1:123456789012:table/Music"}}),
                  {operation, kValidation, "Invalid Backup ARN"});
  }
}
