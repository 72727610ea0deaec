// The account of fixture.h with tables that hold items.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "dynamodb/fixture.h"

namespace keyturn::dynamodb::testing {

// Music with the local index ByYear (Artist, Year: KEYS_ONLY) and the global index ByGenre (Genre, Year: INCLUDE
// Label).
inline constexpr const char* kWithIndexes = R"({
  "AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"}, {"AttributeName": "SongTitle", "AttributeType": "S"},
                           {"AttributeName": "Year", "AttributeType": "N"}, {"AttributeName": "Genre", "AttributeType": "S"}],
  "LocalSecondaryIndexes": [{"IndexName": "ByYear", "Projection": {"ProjectionType": "KEYS_ONLY"},
    "KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}, {"AttributeName": "Year", "KeyType": "RANGE"}]}],
  "GlobalSecondaryIndexes": [{"IndexName": "ByGenre", "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1},
    "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["Label"]},
    "KeySchema": [{"AttributeName": "Genre", "KeyType": "HASH"}, {"AttributeName": "Year", "KeyType": "RANGE"}]}]
})";

// {"Artist": {"S": artist}, "SongTitle": {"S": title}} and more, sorted as answers are.
Json song(std::string_view artist, std::string_view title, std::string_view more = "{}");

struct ItemAccount : TestAccount {
  explicit ItemAccount(std::string_view table_patch = "{}") { create_active(table_patch); }

  // A request about Music.
  Json ask(std::string_view operation, std::string_view params);
  ServiceError refused(std::string_view operation, std::string_view params);
  std::string message(std::string_view operation, std::string_view params);

  void put(std::string_view artist, std::string_view title, std::string_view more = "{}");

  // The Item, or null.
  Json get(std::string_view artist, std::string_view title);

  // The values of an attribute in the answer's Items: ["a", "b"].
  static std::vector<std::string> column(const Json& answer, std::string_view attribute = "SongTitle");
};

}  // namespace keyturn::dynamodb::testing
