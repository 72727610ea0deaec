// PutItem, GetItem, DeleteItem, UpdateItem: facts sheet 13.3 and 13.4 (responses).
#include <catch2/catch_test_macros.hpp>

#include "dynamodb/items_fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

constexpr const char* kKey = R"("Key": {"Artist": {"S": "Acme"}, "SongTitle": {"S": "One"}})";

std::string with_key(const std::string& more) {
  return std::string("{") + kKey + (more.empty() ? "" : ", ") + more + "}";
}

}  // namespace

TEST_CASE("What is put is got, replaced and deleted, and answers are empty unless asked for more",
          "[dynamodb][PutItem][GetItem][DeleteItem]") {
  ItemAccount account;
  CHECK(account.ask("GetItem", with_key("")) == Json::object());
  const Json item = song("Acme", "One", R"({"Year": {"N": "1999.0"}, "Tags": {"SS": ["b", "a"]}})");
  CHECK(account.answer("PutItem", {{"TableName", "Music"}, {"Item", item}}) == Json::object());
  CHECK(account.get("Acme", "One") == song("Acme", "One", R"({"Year": {"N": "1999"}, "Tags": {"SS": ["a", "b"]}})"));
  CHECK(account.get("Acme", "Two").is_null());
  account.put("Acme", "One", R"({"Year": {"N": "2000"}})");
  CHECK(account.get("Acme", "One") == song("Acme", "One", R"({"Year": {"N": "2000"}})"));
  CHECK(account.ask("DeleteItem", with_key("")) == Json::object());
  CHECK(account.ask("DeleteItem", with_key("")) == Json::object());
  CHECK(account.get("Acme", "One").is_null());
}

TEST_CASE("ReturnValues gives the item before, and parts of it before and after an update",
          "[dynamodb][PutItem][DeleteItem][UpdateItem]") {
  ItemAccount account;
  const std::string all_old = R"("ReturnValues": "ALL_OLD")";
  CHECK(account.ask("DeleteItem", with_key(all_old)) == Json::object());
  account.put("Acme", "One", R"({"N": {"N": "1"}, "M": {"M": {"x": {"N": "1"}, "y": {"N": "2"}}}})");
  const std::string update = R"("UpdateExpression": "SET N = N + :one, M.x = :one, L = :one",
                                "ExpressionAttributeValues": {":one": {"N": "1"}})";
  CHECK(account.ask("UpdateItem", with_key(update)) == Json::object());
  CHECK(account.ask("UpdateItem", with_key(update + R"(, "ReturnValues": "UPDATED_OLD")"))["Attributes"] ==
        Json::parse(R"({"L": {"N": "1"}, "M": {"M": {"x": {"N": "1"}}}, "N": {"N": "2"}})"));
  CHECK(account.ask("UpdateItem", with_key(update + R"(, "ReturnValues": "UPDATED_NEW")"))["Attributes"] ==
        Json::parse(R"({"L": {"N": "1"}, "M": {"M": {"x": {"N": "1"}}}, "N": {"N": "4"}})"));
  CHECK(account.ask("UpdateItem", with_key(update + R"(, "ReturnValues": "ALL_OLD")"))["Attributes"]["N"]["N"] == "4");
  CHECK(account.ask("UpdateItem", with_key(update + R"(, "ReturnValues": "ALL_NEW")"))["Attributes"]["N"]["N"] == "6");
  CHECK(account.ask("DeleteItem", with_key(all_old))["Attributes"]["SongTitle"]["S"] == "One");
}

TEST_CASE("An update makes the item when there is none, and can be about nothing but its key",
          "[dynamodb][UpdateItem]") {
  ItemAccount account;
  account.ask("UpdateItem", with_key(""));
  CHECK(account.get("Acme", "One") == song("Acme", "One"));
  account.ask("UpdateItem",
              with_key(R"("UpdateExpression": "ADD Plays :n", "ExpressionAttributeValues": {":n": {"N": "5"}})"));
  CHECK(account.get("Acme", "One") == song("Acme", "One", R"({"Plays": {"N": "5"}})"));
}

TEST_CASE("A condition that is false changes nothing, and shows the item when it is asked to",
          "[dynamodb][PutItem][DeleteItem][UpdateItem]") {
  ItemAccount account;
  account.put("Acme", "One", R"({"Plays": {"N": "1"}})");
  const ServiceError failed = account.refusal("PutItem", {{"TableName", "Music"},
                                                          {"Item", song("Acme", "One")},
                                                          {"ConditionExpression", "attribute_not_exists(Artist) "}});
  CHECK(failed.code == "ConditionalCheckFailedException");
  CHECK(failed.message == "The conditional request failed");
  CHECK(failed.members == Json::object());
  const std::string condition =
      R"("ConditionExpression": "Plays > :n", "ExpressionAttributeValues": {":n": {"N": "1"}}, "ReturnValuesOnConditionCheckFailure": "ALL_OLD")";
  const ServiceError shown = account.refused("DeleteItem", with_key(condition));
  CHECK(shown.members["Item"] == song("Acme", "One", R"({"Plays": {"N": "1"}})"));
  CHECK(account.refused("UpdateItem", with_key(R"("UpdateExpression": "SET Plays = :n", )" + condition)).code ==
        "ConditionalCheckFailedException");
  CHECK(account.get("Acme", "One") == song("Acme", "One", R"({"Plays": {"N": "1"}})"));
  account.ask("DeleteItem", with_key(R"("ConditionExpression": "attribute_exists(Plays) ")"));
  CHECK(account.get("Acme", "One").is_null());
}

TEST_CASE("GetItem shows what a projection asks for", "[dynamodb][GetItem]") {
  ItemAccount account;
  account.put("Acme", "One", R"({"Year": {"N": "1999"}, "M": {"M": {"x": {"N": "1"}}}})");
  const Json found = account.ask(
      "GetItem",
      with_key(
          R"("ProjectionExpression": "M.x, #y", "ExpressionAttributeNames": {"#y": "Year"}, "ConsistentRead": true)"));
  CHECK(found["Item"] == Json::parse(R"({"M": {"M": {"x": {"N": "1"}}}, "Year": {"N": "1999"}})"));
}

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
TEST_CASE("Capacity is counted in KB written and in 4 KB read",
          "[dynamodb][PutItem][GetItem][UpdateItem][DeleteItem]") {
  ItemAccount account;
  const std::string total = R"("ReturnConsumedCapacity": "TOTAL")";
  const auto units = [](const Json& answer) { return answer.at("ConsumedCapacity").at("CapacityUnits").get<double>(); };
  const Json large = song("Acme", "One", R"({"Text": {"S": ")" + std::string(5000, 'x') + R"("}})");
  const Json put =
      account.answer("PutItem", {{"TableName", "Music"}, {"Item", large}, {"ReturnConsumedCapacity", "INDEXES"}});
  CHECK(put["ConsumedCapacity"] ==
        Json::parse(R"({"TableName": "Music", "CapacityUnits": 5.0, "Table": {"CapacityUnits": 5.0}})"));
  CHECK(units(account.ask("GetItem", with_key(total))) == 1.0);
  CHECK(units(account.ask("GetItem", with_key(total + R"(, "ConsistentRead": true)"))) == 2.0);
  CHECK(units(account.ask(
            "UpdateItem",
            with_key(total + R"(, "UpdateExpression": "REMOVE #t", "ExpressionAttributeNames": {"#t": "Text"})"))) ==
        5.0);
  CHECK(units(account.ask("DeleteItem", with_key(total))) == 1.0);
  CHECK(units(account.ask("GetItem", with_key(total))) == 0.5);
  CHECK_FALSE(account.ask("GetItem", with_key(R"("ReturnConsumedCapacity": "NONE")")).contains("ConsumedCapacity"));
}

// API_TableDescription: ItemCount and TableSizeBytes are counted anew about every six hours.
TEST_CASE("DescribeTable learns of items every six hours", "[dynamodb][DescribeTable][PutItem]") {
  ItemAccount account;
  account.put("Acme", "One");
  account.put("Acme", "Two");
  CHECK(account.describe()["ItemCount"] == 0);
  advance_by(account.world, hours(6));
  CHECK(account.describe()["ItemCount"] == 2);
  CHECK(account.describe()["TableSizeBytes"] == 2 * (6 + 4 + 9 + 3));
  account.ask("DeleteItem", with_key(""));
  CHECK(account.describe()["ItemCount"] == 2);
  advance_by(account.world, hours(6));
  CHECK(account.describe()["ItemCount"] == 1);
}

TEST_CASE("A copy of the World keeps the items that it had", "[dynamodb][PutItem][DeleteItem]") {
  ItemAccount account;
  account.put("Acme", "One");
  ItemAccount before = account;
  account.ask("DeleteItem", with_key(""));
  CHECK(account.get("Acme", "One").is_null());
  CHECK(before.get("Acme", "One") == song("Acme", "One"));
}
