// Mistakes in item requests, and that they change nothing. Texts of facts sheet 13.1, 13.3, 13.4; those that the sheet
// does not have are AWS' own and stand in the cases marked "not in the sheet".
#include <catch2/catch_test_macros.hpp>

#include "dynamodb/items_fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

struct Mistake {
  const char* operation;
  std::string params;
  std::string message;
};

const std::string kOne = R"("Key": {"Artist": {"S": "a"}, "SongTitle": {"S": "b"}})";
const std::string kItem = R"("Item": {"Artist": {"S": "a"}, "SongTitle": {"S": "b"}})";

std::string object(std::initializer_list<std::string> members) {
  std::string text;
  for (const std::string& member : members) text += (text.empty() ? "" : ", ") + member;
  return "{" + text + "}";
}

void check_all(ItemAccount& account, const std::vector<Mistake>& mistakes) {
  for (const Mistake& one : mistakes) {
    INFO(one.operation << " " << one.params.substr(0, 300));
    CHECK(account.message(one.operation, one.params) == one.message);
  }
  CHECK(account.world.tables.find("Music")->items.empty());
}

std::string at(std::string_view value, std::string_view path, std::string_view constraint) {
  return one_violation("Value '" + std::string(value) + "' at '" + std::string(path) +
                       "' failed to satisfy constraint: " + std::string(constraint));
}

}  // namespace

// 13.1
TEST_CASE("A table's name is checked alone, and a table that is not there has the short text",
          "[dynamodb][PutItem][GetItem][Query][Scan]") {
  ItemAccount account;
  const std::string name(256, 'x');
  check_all(account,
            {
                {"GetItem", R"({"TableName": null})",
                 one_violation("Value null at 'tableName' failed to satisfy constraint: Member must not be null")},
                {"PutItem", R"({"TableName": ""})",
                 at("", "tableName", "Member must have length greater than or equal to 1")},
                {"Query", R"({"TableName": ")" + name + R"("})",
                 at(name, "tableName", "Member must have length less than or equal to 255")},
                {"Scan", R"({"TableName": "x!", "Limit": 0})",
                 at("x!", "tableName", "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+")},
                {"GetItem", object({R"("TableName": "Other")", kOne}),
                 "ResourceNotFoundException: Requested resource not found"},
            });
  account.create(R"({"TableName": "Young"})");
  CHECK(account.message("PutItem", object({R"("TableName": "Young")", kItem})) ==
        "ResourceNotFoundException: Requested resource not found");
}

// 13.4
TEST_CASE("Shapes are checked before anything is looked at", "[dynamodb][GetItem][UpdateItem][Query][Scan]") {
  ItemAccount account;
  check_all(
      account,
      {
          {"GetItem", "{}", one_violation("Value null at 'key' failed to satisfy constraint: Member must not be null")},
          {"PutItem", object({kItem, R"("ReturnConsumedCapacity": "X")"}),
           at("X", "returnConsumedCapacity", "Member must satisfy enum value set: [INDEXES, TOTAL, NONE]")},
          {"Query", R"({"Select": "INVALID_VALUE"})",
           at("INVALID_VALUE", "select",
              "Member must satisfy enum value set: [SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, "
              "ALL_PROJECTED_ATTRIBUTES]")},
          {"Query", R"({"Limit": 0})",
           one_violation(
               "Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1")},
          {"Scan", R"({"Limit": 0})", at("0", "limit", "Member must have value greater than or equal to 1")},
      });
  CHECK(account.refused("GetItem", R"({"Key": {"Artist": {"S": 1}}})").code == "SerializationException");
}

// 13.3
TEST_CASE("Keys must be there, of their type, not empty and not too large",
          "[dynamodb][PutItem][GetItem][DeleteItem][UpdateItem]") {
  ItemAccount account(kWithIndexes);
  const std::string schema = "The provided key element does not match the schema";
  const std::string not_valid = "One or more parameter values are not valid. ";
  check_all(
      account,
      {
          {"PutItem", R"({"Item": {"Artist": {"S": "a"}}})", invalid("Missing the key SongTitle in the item")},
          {"PutItem", R"({"Item": {"Artist": {"N": "1"}, "SongTitle": {"S": "b"}}})",
           invalid("Type mismatch for key Artist expected: S actual: N")},
          {"PutItem", R"({"Item": {"Artist": {"S": ""}, "SongTitle": {"S": "b"}}})",
           not_valid + "The AttributeValue for a key attribute cannot contain an empty string value. Key: Artist"},
          {"GetItem", R"({"Key": {"Artist": {"S": "a"}}})", schema},
          {"DeleteItem", R"({"Key": {"Artist": {"S": "a"}, "SongTitle": {"N": "1"}}})", schema},
          {"UpdateItem", R"({"Key": {"Artist": {"S": "a"}, "SongTitle": {"S": "b"}, "Year": {"N": "1"}}})", schema},
          {"GetItem", R"({"Key": {"Artist": {"S": ""}, "SongTitle": {"S": "b"}}})",
           not_valid + "The AttributeValue for a key attribute cannot contain an empty string value. Key: Artist"},
          {"PutItem", R"({"Item": {"Artist": {"S": ")" + std::string(2049, 'x') + R"("}, "SongTitle": {"S": "b"}}})",
           invalid("Size of hashkey has exceeded the maximum size limit of2048 bytes")},
          {"PutItem", R"({"Item": {"SongTitle": {"S": ")" + std::string(1025, 'x') + R"("}, "Artist": {"S": "b"}}})",
           invalid("Aggregated size of all range keys has exceeded the size limit of 1024 bytes")},
          {"PutItem", R"({"Item": {"Artist": {"S": "a"}, "SongTitle": {"S": "b"}, "Year": {"S": "x"}}})",
           invalid("Type mismatch for Index Key Year Expected: N Actual: S IndexName: ByGenre")},
          {"PutItem", R"({"Item": {"Artist": {"S": "a"}, "SongTitle": {"S": "b"}, "Genre": {"S": ""}}})",
           not_valid +
               "A value specified for a secondary index key is not supported. The AttributeValue for a key attribute "
               "cannot contain an empty string value. IndexName: ByGenre, IndexKey: Genre"},
          {"UpdateItem",
           object({kOne, R"("UpdateExpression": "SET Genre = :v", "ExpressionAttributeValues": {":v": {"S": ""}})"}),
           not_valid +
               "The update expression attempted to update a secondary index key to a value that is not supported. "
               "The AttributeValue for a key attribute cannot contain an empty string value."},
          {"UpdateItem",
           object({kOne, R"("UpdateExpression": "SET Genre = :v", "ExpressionAttributeValues": {":v": {"N": "1"}})"}),
           invalid("Type mismatch for Index Key Genre Expected: S Actual: N IndexName: ByGenre")},
          {"UpdateItem",
           object({kOne, R"("UpdateExpression": "SET Artist = :v", "ExpressionAttributeValues": {":v": {"S": "c"}})"}),
           invalid("Cannot update attribute Artist. This attribute is part of the key")},
      });
}

// 13.3: 400 KB, names and values together. Nesting: not in the sheet.
TEST_CASE("An item of 400 KB is the largest", "[dynamodb][PutItem][UpdateItem]") {
  ItemAccount account;
  const auto item = [](std::size_t text) {
    return R"("Item": {"Artist": {"S": "a"}, "SongTitle": {"S": "b"}, "x": {"S": ")" + std::string(text, 'x') +
           R"("}})";
  };
  const std::size_t rest = 6 + 1 + 9 + 1 + 1;
  CHECK(account.message("PutItem", object({item(409'600 - rest + 1)})) ==
        "Item size has exceeded the maximum allowed size");
  account.ask("PutItem", object({item(409'600 - rest)}));
  CHECK(account.message(
            "UpdateItem",
            object({kOne, R"("UpdateExpression": "SET y = :y", "ExpressionAttributeValues": {":y": {"S": ""}})"})) ==
        "Item size to update has exceeded the maximum allowed size");
  std::string deep = R"({"S": "x"})";
  for (int i = 0; i < 32; ++i) deep = R"({"L": [)" + deep + "]}";
  const std::string nesting =
      "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";
  CHECK(account.message("PutItem", R"({"Item": {"Artist": {"S": "a"}, "SongTitle": {"S": "b"}, "d": )" + deep + "}}") ==
        nesting);
  CHECK(account.message("UpdateItem",
                        object({kOne, R"("UpdateExpression": "SET d = :d", "ExpressionAttributeValues": {":d": )" +
                                          deep + "}"})) == one_violation(nesting));
}

// 13.4; names without an expression and the legacy sentence: not in the sheet.
TEST_CASE("Expressions and their placeholders must fit together", "[dynamodb][PutItem][UpdateItem][GetItem][Query]") {
  ItemAccount account;
  const std::string value = R"("ExpressionAttributeValues": {":v": {"S": "x"}})";
  check_all(
      account,
      {
          {"PutItem", object({kItem, value}),
           "ExpressionAttributeValues can only be specified when using expressions: ConditionExpression is null"},
          {"UpdateItem", object({kOne, value}),
           "ExpressionAttributeValues can only be specified when using expressions: UpdateExpression and "
           "ConditionExpression "
           "are null"},
          {"GetItem", object({kOne, R"("ExpressionAttributeNames": {"#n": "x"})"}),
           "ExpressionAttributeNames can only be specified when using expressions"},
          {"UpdateItem",
           object(
               {kOne,
                R"("UpdateExpression": "SET a = :v", "AttributeUpdates": {"a": {"Value": {"S": "x"}, "Action": "PUT"}})",
                value}),
           "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: "
           "{AttributeUpdates} Expression parameters: {UpdateExpression}"},
          {"PutItem", object({kItem, R"("ReturnValues": "ALL_NEW")"}), "ReturnValues can only be ALL_OLD or NONE"},
          {"UpdateItem", object({kOne, R"("UpdateExpression": "")"}),
           "Invalid UpdateExpression: The expression can not be empty;"},
          {"UpdateItem", object({kOne, R"("UpdateExpression": "INVALID SYNTAX HERE")", value}),
           "Invalid UpdateExpression: Syntax error; token: \"INVALID\", near: \"INVALID SYNTAX\""},
          {"UpdateItem", object({kOne, R"("UpdateExpression": "SET a = :w")", value}),
           "Invalid UpdateExpression: An expression attribute value used in expression is not defined; attribute "
           "value: :w"},
          {"PutItem", object({kItem, R"("ConditionExpression": "attribute_exists(a) ")", value}),
           "Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}"},
          {"GetItem", object({kOne, R"("ProjectionExpression": "a", "ExpressionAttributeNames": {"#unused": "x"})"}),
           "Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}"},
          {"GetItem", object({kOne, R"("AttributesToGet": ["a"])"}),
           "UnsupportedOperationException: Keyturn does not simulate GetItem with AttributesToGet, a legacy "
           "parameter."},
          {"PutItem", R"({"Item": {"Artist": {}, "SongTitle": {"S": "b"}}})",
           "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"},
      });
}
