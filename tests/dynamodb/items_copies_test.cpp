// Items that are sealed a second time: in an index that is made later, and in a table restored from a backup (facts
// sheet 3, 8.1, 8.6; developer guide, "Managing global secondary indexes").
#include <catch2/catch_test_macros.hpp>

#include <set>

#include "dynamodb/items_fixture.h"
#include "support/key_states.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

const char* const kMakeByYear = R"({"AttributeDefinitions": [{"AttributeName": "Year", "AttributeType": "N"}],
  "GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "ByYear", "Projection": {"ProjectionType": "ALL"},
    "KeySchema": [{"AttributeName": "Year", "KeyType": "HASH"}],
    "ProvisionedThroughput": {"ReadCapacityUnits": 2, "WriteCapacityUnits": 1}}}]})";
const char* const kOf1999 = R"({"IndexName": "ByYear", "KeyConditionExpression": "#y = :y",
  "ExpressionAttributeNames": {"#y": "Year"}, "ExpressionAttributeValues": {":y": {"N": "1999"}}})";

using Titles = std::set<std::string>;

Titles titles(const Json& answer) {
  const std::vector<std::string> column = ItemAccount::column(answer);
  return {column.begin(), column.end()};
}

std::set<Bytes> pages(const dynamodb::Table& table) {
  std::set<Bytes> result;
  for (const auto& [structure, stored] : table.items) {
    for (const storage::Page& page : stored.tree.pages()) result.insert(*page);
  }
  return result;
}

std::string back_up(ItemAccount& account) {
  return account.answer("CreateBackup", {{"TableName", "Music"}, {"BackupName", "First"}})["BackupDetails"]["BackupArn"]
      .get<std::string>();
}

void restore(ItemAccount& account, const std::string& arn, std::string_view patch = "{}") {
  account.answer("RestoreTableFromBackup", patched({{"TargetTableName", "Copy"}, {"BackupArn", arn}}, patch));
  advance_by(account.world, minutes(4));
}

}  // namespace

TEST_CASE("An index that is made later holds what was there and what comes while it is filled",
          "[dynamodb][UpdateTable][Query]") {
  ItemAccount account;
  account.put("Acme", "Before", R"({"Year": {"N": "1999"}})");
  account.put("Acme", "Of another type", R"({"Year": {"S": "1999"}})");
  account.put("Acme", "Without");
  account.update_table(kMakeByYear);
  CHECK(account.message("Query", kOf1999) == "Cannot read from backfilling global secondary index: ByYear");
  account.put("Acme", "Meanwhile", R"({"Year": {"N": "1999"}})");
  advance_by(account.world, seconds(60));
  CHECK(account.message("Query", kOf1999) == "Cannot read from backfilling global secondary index: ByYear");
  advance_by(account.world, minutes(20));
  CHECK(titles(account.ask("Query", kOf1999)) == Titles{"Before", "Meanwhile"});
  account.put("Acme", "Of another type", R"({"Year": {"N": "1999"}})");
  CHECK(titles(account.ask("Query", kOf1999)) == Titles{"Before", "Meanwhile", "Of another type"});
}

TEST_CASE("An index that is dropped takes its pages with it", "[dynamodb][UpdateTable][Query]") {
  ItemAccount account;
  account.put("Acme", "One", R"({"Year": {"N": "1999"}})");
  account.update_table(kMakeByYear);
  advance_by(account.world, minutes(20));
  REQUIRE(account.table().items.size() == 2);
  account.update_table(R"({"GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "ByYear"}}]})");
  CHECK(account.message("Query", kOf1999) == "The table does not have the specified index: ByYear");
  advance_by(account.world, minutes(20));
  CHECK(account.table().items.size() == 1);
  CHECK(account.table().key.data_keys.size() == 1);
  CHECK_FALSE(account.get("Acme", "One").is_null());
}

TEST_CASE("A damaged page stands in the way of a new index, and nothing is changed", "[dynamodb][UpdateTable]") {
  ItemAccount account;
  account.put("Acme", "One", R"({"Year": {"N": "1999"}})");
  storage::ItemTree& tree = account.world.tables.find("Music")->items.at("table/Music").tree;
  Bytes page = *tree.pages().front();
  page[60] = static_cast<std::uint8_t>(page[60] ^ 1);
  tree = tree.with_page(0, page);
  CHECK(account.update_refusal(kMakeByYear).http_status == 500);
  CHECK(account.status() == "ACTIVE");
  CHECK_FALSE(account.describe().contains("GlobalSecondaryIndexes"));
  CHECK(account.table().key.data_keys.size() == 1);
}

TEST_CASE("A restored table holds the items of the backup's moment, sealed anew",
          "[dynamodb][CreateBackup][RestoreTableFromBackup]") {
  ItemAccount account(kWithIndexes);
  account.put("Acme", "One", R"({"Genre": {"S": "jazz"}, "Year": {"N": "1999"}, "Label": {"S": "Blue"}})");
  account.put("Acme", "Two", R"({"Year": {"N": "1998"}})");
  const std::string arn = back_up(account);
  account.put("Acme", "Three");
  account.answer("DeleteItem", {{"TableName", "Music"}, {"Key", song("Acme", "One")}});
  restore(account, arn);
  CHECK(titles(account.answer("Scan", {{"TableName", "Copy"}})) == Titles{"One", "Two"});
  const Json by_genre = account.answer("Scan", {{"TableName", "Copy"}, {"IndexName", "ByGenre"}});
  CHECK(titles(by_genre) == Titles{"One"});
  CHECK(by_genre["Items"][0]["Label"]["S"] == "Blue");
  CHECK(titles(account.answer("Scan", {{"TableName", "Copy"}, {"IndexName", "ByYear"}})) == Titles{"One", "Two"});
  for (const Bytes& page : pages(account.table("Copy"))) CHECK_FALSE(pages(account.table()).contains(page));

  account.answer("PutItem", {{"TableName", "Copy"}, {"Item", song("Acme", "Four")}});
  CHECK(titles(account.answer("Scan", {{"TableName", "Music"}})) == Titles{"Two", "Three"});
}

TEST_CASE("A backup's size is that of the items of its moment", "[dynamodb][CreateBackup][ListBackups]") {
  ItemAccount account;
  account.put("Acme", "One");  // Artist 6 + 4, SongTitle 9 + 3
  const std::string arn = back_up(account);
  account.put("Acme", "Two");
  const Json details = account.answer("DescribeBackup", {{"BackupArn", arn}})["BackupDescription"]["BackupDetails"];
  CHECK(details["BackupSizeBytes"] == 22);
  CHECK(account.answer("ListBackups", Json::object())["BackupSummaries"][0]["BackupSizeBytes"] == 22);
  CHECK(account.describe()["TableSizeBytes"] == 0);  // counted every six hours
}

TEST_CASE("An index that is not restored is not filled", "[dynamodb][RestoreTableFromBackup]") {
  ItemAccount account(kWithIndexes);
  account.put("Acme", "One", R"({"Genre": {"S": "jazz"}, "Year": {"N": "1999"}})");
  restore(account, back_up(account), R"({"GlobalSecondaryIndexOverride": []})");
  CHECK(account.table("Copy").items.size() == 2);
  CHECK(titles(account.answer("Scan", {{"TableName", "Copy"}})) == Titles{"One"});
}

TEST_CASE("A restored table needs its own key, no longer that of the backup", "[dynamodb][RestoreTableFromBackup]") {
  ItemAccount account;
  const std::string old_key = account.make_key();
  const std::string new_key = account.make_key();
  account.update_table(R"({"SSESpecification": {"SSEType": "KMS", "KMSMasterKeyId": ")" + old_key + R"("}})");
  advance_by(account.world, minutes(1));
  account.put("Acme", "One");
  restore(account, back_up(account),
          R"({"SSESpecificationOverride": {"SSEType": "KMS", "KMSMasterKeyId": ")" + new_key + R"("}})");
  test::disable_key(account.world, old_key);
  advance_by(account.world, minutes(10));
  CHECK(account.refusal("Scan", {{"TableName", "Music"}}).message.find("is disabled") != std::string::npos);
  CHECK(titles(account.answer("Scan", {{"TableName", "Copy"}})) == Titles{"One"});
}

// 8.1, 9.2, 9.3: what is kept of the table key lasts five minutes and a little; then every item operation fails,
// whatever the table's status.
TEST_CASE("A lost key shows in item operations before it shows in the table's status",
          "[dynamodb][lost key][GetItem]") {
  ItemAccount account;
  const std::string key = account.make_key();
  account.update_table(R"({"SSESpecification": {"SSEType": "KMS", "KMSMasterKeyId": ")" + key + R"("}})");
  advance_by(account.world, minutes(1));
  account.put("Acme", "One");
  test::disable_key(account.world, key);
  advance_by(account.world, minutes(4));
  CHECK_FALSE(account.get("Acme", "One").is_null());
  advance_by(account.world, minutes(2));
  CHECK(account.status() == "ACTIVE");
  const Json one = {{"TableName", "Music"}, {"Key", song("Acme", "One")}};
  const std::string disabled =
      "KMS key disabled error: com.amazonaws.services.kms.model.DisabledException: " + key + " is disabled.";
  CHECK(account.refusal("GetItem", one).message.starts_with(disabled));
  advance_by(account.world, hours(2));
  CHECK(account.status() == "INACCESSIBLE_ENCRYPTION_CREDENTIALS");
  CHECK(account.refusal("GetItem", one).message.starts_with(disabled));
  CHECK(account
            .refusal("Query", {{"TableName", "Music"},
                               {"KeyConditionExpression", "Artist = :a"},
                               {"ExpressionAttributeValues", {{":a", {{"S", "Acme"}}}}}})
            .message.starts_with(disabled));
  advance_by(account.world, days(8));
  CHECK(account.status() == "ARCHIVED");
  CHECK(account.refusal("GetItem", one).code == "ResourceInUseException");

  test::enable_key(account.world, key);
  const Json archival = account.describe()["ArchivalSummary"];
  restore(account, archival["ArchivalBackupArn"].get<std::string>());
  CHECK(titles(account.answer("Scan", {{"TableName", "Copy"}})) == Titles{"One"});
}
