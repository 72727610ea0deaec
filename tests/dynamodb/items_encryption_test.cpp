// What encryption at rest means for items: facts sheet 8.1, 8.2, 9.3, 11.1.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "dynamodb/items_fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

constexpr const char* kManaged = R"({"SSESpecification": {"Enabled": true}})";

Bytes image(const dynamodb::Table& table) {
  Bytes bytes;
  for (const auto& [structure, stored] : table.items) {
    for (const storage::Page& page : stored.tree.pages()) bytes.insert(bytes.end(), page->begin(), page->end());
  }
  return bytes;
}

bool holds(const Bytes& bytes, std::string_view wanted) {
  return std::search(bytes.begin(), bytes.end(), wanted.begin(), wanted.end()) != bytes.end();
}

}  // namespace

TEST_CASE("An item operation leaves no event but KMS' Decrypt, by the user through DynamoDB",
          "[dynamodb][PutItem][GetItem]") {
  ItemAccount account(kManaged);
  advance_by(account.world, minutes(10));
  const std::size_t events = account.world.ground.trail.size();
  account.put("Acme", "One");
  CHECK(account.events_since(events) == std::vector<std::string>{"user Decrypt"});
  const trail::Event& decrypt = account.world.ground.trail.at(events);
  CHECK(decrypt.user_identity["invokedBy"] == "dynamodb.amazonaws.com");
  CHECK(decrypt.request_parameters["encryptionContext"] ==
        Json{{"aws:dynamodb:tableName", "Music"}, {"aws:dynamodb:subscriberId", "123456789012"}});
}

TEST_CASE("Items under the AWS owned key leave no event at all", "[dynamodb][PutItem][GetItem]") {
  ItemAccount account;
  const std::size_t events = account.world.ground.trail.size();
  account.put("Acme", "One");
  CHECK_FALSE(account.get("Acme", "One").is_null());
  CHECK(account.world.ground.trail.size() == events);
}

TEST_CASE("A request with a mistake does not reach KMS", "[dynamodb][GetItem]") {
  ItemAccount account(kManaged);
  advance_by(account.world, minutes(10));
  const std::size_t events = account.world.ground.trail.size();
  account.refused("GetItem", R"({"Key": {"Artist": {"S": "a"}}})");
  account.refused("GetItem", R"({"Key": {"Artist": {"S": "a"}, "SongTitle": {"S": "b"}}, "ProjectionExpression": ""})");
  CHECK(account.world.ground.trail.size() == events);
}

TEST_CASE("What is stored shows nothing of the items", "[dynamodb][PutItem]") {
  ItemAccount account(kWithIndexes);
  account.put("Acme Band", "Happy Day", R"({"Genre": {"S": "country"}, "Year": {"N": "1999"}})");
  const Bytes stored = image(account.table());
  CHECK(account.table().items.size() == 3);
  CHECK(holds(stored, "KTPG"));
  for (const char* plain : {"Acme", "Happy", "country", "1999", "Artist", "Genre", "Year"}) {
    INFO(plain);
    CHECK_FALSE(holds(stored, plain));
  }
}

TEST_CASE("Changing the key seals the data keys anew and does not touch an item", "[dynamodb][UpdateTable][GetItem]") {
  ItemAccount account(kWithIndexes);
  account.put("Acme", "One", R"({"Year": {"N": "1999"}, "Genre": {"S": "jazz"}})");
  const Bytes before = image(account.table());
  const crypto::Sealed sealed = account.table().key.data_keys.front().sealed;
  const std::string key = account.make_key();
  account.update_table(R"({"SSESpecification": {"Enabled": true, "SSEType": "KMS", "KMSMasterKeyId": ")" + key +
                       R"("}})");
  advance_by(account.world, seconds(5));
  CHECK_FALSE(account.get("Acme", "One").is_null());
  advance_by(account.world, minutes(1));
  CHECK(account.describe()["SSEDescription"]["Status"] == "ENABLED");
  CHECK(image(account.table()) == before);
  CHECK_FALSE(account.table().key.data_keys.front().sealed == sealed);
  CHECK(account.get("Acme", "One")["Genre"]["S"] == "jazz");
  account.update_table(R"({"SSESpecification": {"Enabled": false}})");
  advance_by(account.world, minutes(1));
  CHECK(account.get("Acme", "One")["Genre"]["S"] == "jazz");
  CHECK(image(account.table()) == before);
}

// 9.3: the texts of 6.4. How long a key in use is remembered is another matter (8.1); ten minutes are long enough.
TEST_CASE("Without its key a table's items cannot be read or written", "[dynamodb][GetItem][PutItem][Scan]") {
  ItemAccount account;
  const std::string key = account.make_key();
  account.create_active(
      R"({"TableName": "Secret", "SSESpecification": {"Enabled": true, "SSEType": "KMS", "KMSMasterKeyId": ")" + key +
      R"("}})");
  account.answer("PutItem", {{"TableName", "Secret"}, {"Item", song("a", "b")}});
  account.key(key).state = kms::KeyState::Disabled;
  advance_by(account.world, minutes(10));
  const std::string disabled =
      "KMS key disabled error: com.amazonaws.services.kms.model.DisabledException: " + key + " is disabled.";
  const std::pair<const char*, Json> requests[] = {
      {"GetItem", {{"TableName", "Secret"}, {"Key", song("a", "b")}}},
      {"PutItem", {{"TableName", "Secret"}, {"Item", song("a", "c")}}},
      {"Scan", {{"TableName", "Secret"}}},
  };
  for (const auto& [operation, params] : requests) {
    const ServiceError refused = account.refusal(operation, params);
    CHECK(refused.code == "ValidationException");
    CHECK(refused.message.substr(0, disabled.size()) == disabled);
  }
  account.key(key).state = kms::KeyState::Enabled;
  advance_by(account.world, minutes(10));
  CHECK(account.answer("Scan", {{"TableName", "Secret"}})["Count"] == 1);
}

TEST_CASE("A stored page that was changed is noticed", "[dynamodb][GetItem][Query][PutItem]") {
  ItemAccount account;
  account.put("Acme", "One");
  storage::ItemTree& tree = account.world.tables.find("Music")->items.at("table/Music").tree;
  Bytes page = *tree.pages().front();
  page[60] = static_cast<std::uint8_t>(page[60] ^ 1);
  tree = tree.with_page(0, page);
  const std::string damaged =
      "Keyturn cannot read table/Music: a stored page is not what was written, its seal does not match.";
  const Json key = {{"TableName", "Music"}, {"Key", song("Acme", "One")}};
  CHECK(account.refusal("GetItem", key).message == damaged);
  CHECK(account.refusal("GetItem", key).http_status == 500);
  CHECK(account.refusal("PutItem", {{"TableName", "Music"}, {"Item", song("Acme", "One")}}).message == damaged);
  CHECK(account.refusal("Scan", {{"TableName", "Music"}}).message == damaged);
}

TEST_CASE("A write that a damaged index cannot take changes nothing", "[dynamodb][PutItem][DeleteItem]") {
  ItemAccount account(kWithIndexes);
  account.put("Acme", "One", R"({"Year": {"N": "1999"}})");
  storage::ItemTree& tree = account.world.tables.find("Music")->items.at("table/Music/index/ByYear").tree;
  Bytes page = *tree.pages().front();
  page[60] = static_cast<std::uint8_t>(page[60] ^ 1);
  tree = tree.with_page(0, page);
  const Bytes before = image(account.table());
  CHECK(
      account.refusal("PutItem", {{"TableName", "Music"}, {"Item", song("Acme", "Two", R"({"Year": {"N": "2000"}})")}})
          .http_status == 500);
  CHECK(account.refusal("DeleteItem", {{"TableName", "Music"}, {"Key", song("Acme", "One")}}).http_status == 500);
  CHECK(image(account.table()) == before);
  CHECK(account.get("Acme", "Two").is_null());
  CHECK(account.get("Acme", "One")["Year"]["N"] == "1999");
}

TEST_CASE("A copy of the account reads and writes by itself", "[dynamodb][PutItem][GetItem]") {
  ItemAccount account;
  account.put("Acme", "One");
  ItemAccount copy = account;
  copy.put("Acme", "One", R"({"Label": {"S": "Blue"}})");
  account.put("Acme", "Two");
  CHECK(copy.get("Acme", "One")["Label"]["S"] == "Blue");
  CHECK(copy.get("Acme", "Two").is_null());
  CHECK_FALSE(account.get("Acme", "One").contains("Label"));
  account = copy;
  CHECK(account.get("Acme", "One")["Label"]["S"] == "Blue");
  CHECK(account.get("Acme", "Two").is_null());
}
