// BatchGetItem, BatchWriteItem: facts sheet 13.4.
#include <catch2/catch_test_macros.hpp>

#include "dynamodb/items_fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

Json put_request(std::string_view artist, std::string_view title) {
  return {{"PutRequest", {{"Item", song(artist, title)}}}};
}
Json delete_request(std::string_view artist, std::string_view title) {
  return {{"DeleteRequest", {{"Key", song(artist, title)}}}};
}

Json about(Json requests) { return {{"RequestItems", {{"Music", std::move(requests)}}}}; }

std::string message(ItemAccount& account, const char* operation, Json params) {
  return account.refusal(operation, std::move(params)).message;
}

Json writes(int count) {
  Json requests = Json::array();
  for (int i = 0; i < count; ++i) requests.push_back(put_request("a", std::to_string(i)));
  return requests;
}

}  // namespace

TEST_CASE("A batch writes and deletes, another reads", "[dynamodb][BatchWriteItem][BatchGetItem]") {
  ItemAccount account;
  account.create_active(R"({"TableName": "Films"})");
  const Json written = account.answer("BatchWriteItem",
                                      {{"RequestItems", {{"Music", writes(25)}}}, {"ReturnConsumedCapacity", "TOTAL"}});
  CHECK(
      written ==
      Json::parse(R"({"UnprocessedItems": {}, "ConsumedCapacity": [{"TableName": "Music", "CapacityUnits": 25.0}]})"));
  account.answer(
      "BatchWriteItem",
      {{"RequestItems",
        {{"Music", {delete_request("a", "3"), put_request("b", "x")}}, {"Films", {put_request("f", "1")}}}}});
  const Json read = account.answer(
      "BatchGetItem", {{"RequestItems",
                        {{"Music", {{"Keys", {song("a", "3"), song("a", "4"), song("b", "x")}}}},
                         {"Films", {{"Keys", Json::array({song("f", "1")})}, {"ProjectionExpression", "Artist"}}}}}});
  CHECK(read["UnprocessedKeys"] == Json::object());
  CHECK(read["Responses"]["Music"] == Json({song("a", "4"), song("b", "x")}));
  CHECK(read["Responses"]["Films"] == Json::parse(R"([{"Artist": {"S": "f"}}])"));
}

TEST_CASE("A batch reads 16 MB at most and names the keys that are left", "[dynamodb][BatchGetItem]") {
  ItemAccount account;
  const std::string text = R"({"Text": {"S": ")" + std::string(390'000, 'x') + R"("}})";
  Json keys = Json::array();
  for (int i = 0; i < 45; ++i) {
    account.put("a", std::to_string(i), text);
    keys.push_back(song("a", std::to_string(i)));
  }
  const Json read = account.answer("BatchGetItem", {{"RequestItems", {{"Music", {{"Keys", keys}}}}}});
  CHECK(read["Responses"]["Music"].size() == 43);
  CHECK(read["UnprocessedKeys"]["Music"]["Keys"] == Json({song("a", "43"), song("a", "44")}));
}

// 13.4; "Too many items" and the request without a put or delete are AWS' own texts and not in the sheet.
TEST_CASE("A batch that is wrong changes nothing", "[dynamodb][BatchWriteItem][BatchGetItem]") {
  ItemAccount account;
  account.create_active(R"({"TableName": "Films"})");
  CHECK(message(account, "BatchGetItem", {{"RequestItems", Json::object()}}) ==
        "The requestItems parameter is required for BatchGetItem");
  CHECK(message(account, "BatchWriteItem", Json::object()) ==
        "The requestItems parameter is required for BatchWriteItem");
  const std::string duplicates = "Provided list of item keys contains duplicates";
  CHECK(message(account, "BatchWriteItem", about({put_request("a", "1"), delete_request("a", "1")})) == duplicates);
  CHECK(message(account, "BatchGetItem", about({{"Keys", {song("a", "1"), song("a", "1")}}})) == duplicates);
  const std::string too_long = message(account, "BatchWriteItem", about(writes(26)));
  CHECK(too_long.substr(0, 50) == "1 validation error detected: Value '{Music=[WriteR");
  const std::string constraint =
      "' at 'requestItems' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length "
      "less "
      "than or equal to 25, Member must have length greater than or equal to 1]";
  REQUIRE(too_long.size() > constraint.size());
  CHECK(too_long.substr(too_long.size() - constraint.size()) == constraint);
  CHECK(message(account, "BatchWriteItem", {{"RequestItems", {{"Music", writes(20)}, {"Films", writes(20)}}}}) ==
        "Too many items requested for the BatchWriteItem call");
  CHECK(message(account, "BatchWriteItem", about(Json::array({Json::object()}))) ==
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
  CHECK(account.refusal("BatchWriteItem", {{"RequestItems", {{"Music", writes(1)}, {"Nope", writes(1)}}}}).code ==
        "ResourceNotFoundException");
  CHECK(message(account, "BatchWriteItem",
                about({put_request("a", "1"), {{"PutRequest", {{"Item", {{"Artist", {{"S", "a"}}}}}}}}})) ==
        invalid("Missing the key SongTitle in the item"));
  CHECK(account.ask("Scan", "{}")["Count"] == 0);
}
