// Query and Scan: facts sheet 13.4.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "dynamodb/items_fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

using Titles = std::vector<std::string>;

std::string by_artist(const std::string& condition, const std::string& values, const std::string& more = "") {
  return R"({"KeyConditionExpression": "Artist = :a)" + condition +
         R"(", "ExpressionAttributeValues": {":a": {"S": "Acme"})" + values + "}" + more + "}";
}

// "Acme" has the songs a, b, c, d, e of 2001 to 2005; "Other" has one.
ItemAccount with_songs() {
  ItemAccount account;
  const char* const titles[] = {"d", "b", "a", "e", "c"};
  for (const char* title : titles) {
    const std::string year = std::to_string(2001 + (*title - 'a'));
    account.put("Acme", title, R"({"Year": {"N": ")" + year + R"("}})");
  }
  account.put("Other", "z", R"({"Year": {"N": "1990"}})");
  return account;
}

// Follows LastEvaluatedKey to the end.
Titles all_pages(ItemAccount& account, const char* operation, const std::string& params) {
  Titles result;
  Json request = update(params);
  for (int pages = 0; pages < 1000; ++pages) {
    const Json page = account.answer(operation, request);
    for (const std::string& title : ItemAccount::column(page)) result.push_back(title);
    if (!page.contains("LastEvaluatedKey")) return result;
    request["ExclusiveStartKey"] = page["LastEvaluatedKey"];
  }
  FAIL("no end");
  return result;
}

}  // namespace

TEST_CASE("A query answers a partition, or a part of it, in the order of the sort key", "[dynamodb][Query]") {
  ItemAccount account = with_songs();
  struct Case {
    std::string condition;
    std::string values;
    Titles titles;
  };
  const Case cases[] = {
      {"", "", {"a", "b", "c", "d", "e"}},
      {" AND SongTitle = :s", R"(, ":s": {"S": "c"})", {"c"}},
      {" AND SongTitle > :s", R"(, ":s": {"S": "c"})", {"d", "e"}},
      {" AND SongTitle >= :s", R"(, ":s": {"S": "c"})", {"c", "d", "e"}},
      {" AND SongTitle < :s", R"(, ":s": {"S": "c"})", {"a", "b"}},
      {" AND SongTitle <= :s", R"(, ":s": {"S": "c"})", {"a", "b", "c"}},
      {" AND SongTitle BETWEEN :s AND :t", R"(, ":s": {"S": "b"}, ":t": {"S": "dd"})", {"b", "c", "d"}},
      {" AND begins_with(SongTitle, :s)", R"(, ":s": {"S": "e"})", {"e"}},
      {" AND SongTitle > :s", R"(, ":s": {"S": "e"})", {}},
  };
  for (const Case& one : cases) {
    INFO(one.condition);
    const Json forward = account.ask("Query", by_artist(one.condition, one.values));
    CHECK(ItemAccount::column(forward) == one.titles);
    CHECK(forward["Count"] == one.titles.size());
    CHECK(forward["ScannedCount"] == one.titles.size());
    CHECK_FALSE(forward.contains("LastEvaluatedKey"));
    Titles backward = one.titles;
    std::reverse(backward.begin(), backward.end());
    CHECK(ItemAccount::column(account.ask(
              "Query", by_artist(one.condition, one.values, R"(, "ScanIndexForward": false)"))) == backward);
    for (const char* limit : {"1", "2"}) {
      const std::string paged = std::string(R"(, "Limit": )") + limit;
      CHECK(all_pages(account, "Query", by_artist(one.condition, one.values, paged)) == one.titles);
      CHECK(all_pages(account, "Query",
                      by_artist(one.condition, one.values, paged + R"(, "ScanIndexForward": false)")) == backward);
    }
  }
}

TEST_CASE("A filter takes away from what was read, Limit counts what was read", "[dynamodb][Query][Scan]") {
  ItemAccount account = with_songs();
  const std::string filter =
      R"(, "FilterExpression": "#y > :y", "ExpressionAttributeNames": {"#y": "Year"}, "Limit": 3)";
  const Json page = account.ask("Query", by_artist("", R"(, ":y": {"N": "2002"})", filter));
  CHECK(ItemAccount::column(page) == Titles{"c"});
  CHECK(page["Count"] == 1);
  CHECK(page["ScannedCount"] == 3);
  CHECK(page["LastEvaluatedKey"] == song("Acme", "c"));
  const Json count = account.ask("Query", by_artist("", "", R"(, "Select": "COUNT")"));
  CHECK(count == Json::parse(R"({"Count": 5, "ScannedCount": 5})"));
  const Json parts = account.ask("Query", by_artist("", "", R"(, "ProjectionExpression": "SongTitle", "Limit": 1)"));
  CHECK(parts["Items"] == Json::parse(R"([{"SongTitle": {"S": "a"}}])"));
}

TEST_CASE("Numbers as sort keys are in the order of their values", "[dynamodb][Query]") {
  ItemAccount account(R"({"AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"},
                                                   {"AttributeName": "SongTitle", "AttributeType": "N"}]})");
  for (const char* number : {"10", "-2", "9", "0", "-10.5", "1E3"}) {
    account.answer("PutItem",
                   {{"TableName", "Music"}, {"Item", {{"Artist", {{"S", "Acme"}}}, {"SongTitle", {{"N", number}}}}}});
  }
  CHECK(ItemAccount::column(account.ask("Query", by_artist("", ""))) == Titles{"-10.5", "-2", "0", "9", "10", "1000"});
  CHECK(ItemAccount::column(account.ask("Query", by_artist(" AND SongTitle >= :n", R"(, ":n": {"N": "9.0"})"))) ==
        Titles{"9", "10", "1000"});
}

TEST_CASE("A scan answers every item once, whole, page by page and in segments", "[dynamodb][Scan]") {
  ItemAccount account;
  std::multiset<std::string> expected;
  for (int i = 0; i < 60; ++i) {
    const std::string title = "song" + std::to_string(i);
    account.put("artist" + std::to_string(i % 13), title);
    expected.insert(title);
  }
  const auto set_of = [](const Titles& titles) { return std::multiset<std::string>(titles.begin(), titles.end()); };
  CHECK(set_of(ItemAccount::column(account.ask("Scan", "{}"))) == expected);
  CHECK(set_of(all_pages(account, "Scan", R"({"Limit": 7})")) == expected);
  for (const int total : {1, 4, 7}) {
    Titles together;
    for (int segment = 0; segment < total; ++segment) {
      const std::string params = R"({"Segment": )" + std::to_string(segment) + R"(, "TotalSegments": )" +
                                 std::to_string(total) + R"(, "Limit": 3})";
      for (const std::string& title : all_pages(account, "Scan", params)) together.push_back(title);
    }
    CHECK(together.size() == 60);
    CHECK(set_of(together) == expected);
  }
}

TEST_CASE("A page holds a megabyte of items", "[dynamodb][Query][Scan]") {
  ItemAccount account;
  const std::string text = R"({"Text": {"S": ")" + std::string(300'000, 'x') + R"("}})";
  for (const char* title : {"a", "b", "c", "d"}) account.put("Acme", title, text);
  const Json page = account.ask("Query", by_artist("", ""));
  CHECK(ItemAccount::column(page) == Titles{"a", "b", "c"});
  CHECK(page["LastEvaluatedKey"] == song("Acme", "c"));
  CHECK(all_pages(account, "Query", by_artist("", "")) == Titles{"a", "b", "c", "d"});
  CHECK(account.ask("Scan", R"({"Select": "COUNT"})")["Count"] == 3);
}

TEST_CASE("Local and global indexes follow every write", "[dynamodb][Query][Scan][PutItem][UpdateItem][DeleteItem]") {
  ItemAccount account(kWithIndexes);
  account.put("Acme", "One",
              R"({"Year": {"N": "2001"}, "Genre": {"S": "jazz"}, "Label": {"S": "L"}, "Note": {"S": "n"}})");
  account.put("Acme", "Two", R"({"Year": {"N": "1999"}, "Genre": {"S": "jazz"}})");
  account.put("Zed", "Three", R"({"Year": {"N": "1999"}, "Genre": {"S": "jazz"}})");
  account.put("Acme", "Four", R"({"Genre": {"S": "jazz"}})");
  const std::string genre =
      R"({"IndexName": "ByGenre", "KeyConditionExpression": "Genre = :g", "ExpressionAttributeValues": {":g": {"S": "jazz"}})";
  const std::string years = by_artist("", "", R"(, "IndexName": "ByYear")");
  CHECK(ItemAccount::column(account.ask("Query", genre + "}")) == Titles{"Two", "Three", "One"});
  CHECK(ItemAccount::column(account.ask("Query", genre + R"(, "ScanIndexForward": false})")) ==
        Titles{"One", "Three", "Two"});
  CHECK(all_pages(account, "Query", genre + R"(, "Limit": 1})") == Titles{"Two", "Three", "One"});
  CHECK(all_pages(account, "Scan", R"({"IndexName": "ByGenre", "Limit": 1})") == Titles{"Two", "Three", "One"});
  CHECK(account.ask("Query", genre + R"(, "Limit": 1, "ScanIndexForward": false})")["Items"][0] ==
        song("Acme", "One", R"({"Year": {"N": "2001"}, "Genre": {"S": "jazz"}, "Label": {"S": "L"}})"));
  CHECK(account.ask("Query", genre + R"(, "Limit": 1})")["LastEvaluatedKey"] ==
        song("Acme", "Two", R"({"Year": {"N": "1999"}, "Genre": {"S": "jazz"}})"));
  CHECK(ItemAccount::column(account.ask("Query", years)) == Titles{"Two", "One"});
  CHECK(ItemAccount::column(account.ask("Query", years), "Genre") == Titles{"-", "-"});
  // What a local index does not hold is fetched from the table.
  CHECK(ItemAccount::column(
            account.ask("Query", by_artist("", "", R"(, "IndexName": "ByYear", "Select": "ALL_ATTRIBUTES")")),
            "Note") == Titles{"-", "n"});

  account.ask("UpdateItem",
              R"({"Key": {"Artist": {"S": "Acme"}, "SongTitle": {"S": "One"}}, "UpdateExpression": "SET #y = :y",
                                "ExpressionAttributeNames": {"#y": "Year"}, "ExpressionAttributeValues": {":y": {"N": "1990"}}})");
  account.ask("UpdateItem",
              R"({"Key": {"Artist": {"S": "Acme"}, "SongTitle": {"S": "Two"}}, "UpdateExpression": "REMOVE Genre"})");
  CHECK(ItemAccount::column(account.ask("Query", genre + "}")) == Titles{"One", "Three"});
  CHECK(ItemAccount::column(account.ask("Query", years)) == Titles{"One", "Two"});
  account.ask("DeleteItem", R"({"Key": {"Artist": {"S": "Acme"}, "SongTitle": {"S": "One"}}})");
  CHECK(ItemAccount::column(account.ask("Query", genre + "}")) == Titles{"Three"});
  CHECK(ItemAccount::column(account.ask("Query", years)) == Titles{"Two"});
  advance_by(account.world, hours(6));
  CHECK(account.describe()["GlobalSecondaryIndexes"][0]["ItemCount"] == 1);
  CHECK(account.describe()["LocalSecondaryIndexes"][0]["ItemCount"] == 2);
}

TEST_CASE("Writes to indexes cost, and a table with local indexes tells the size of its item collections",
          "[dynamodb][PutItem]") {
  ItemAccount account(kWithIndexes);
  const Json answer =
      account.answer("PutItem", {{"TableName", "Music"},
                                 {"Item", song("Acme", "One", R"({"Year": {"N": "2001"}, "Genre": {"S": "jazz"}})")},
                                 {"ReturnConsumedCapacity", "INDEXES"},
                                 {"ReturnItemCollectionMetrics", "SIZE"}});
  CHECK(answer["ConsumedCapacity"] == Json::parse(R"({
    "TableName": "Music", "CapacityUnits": 3.0, "Table": {"CapacityUnits": 1.0},
    "LocalSecondaryIndexes": {"ByYear": {"CapacityUnits": 1.0}}, "GlobalSecondaryIndexes": {"ByGenre": {"CapacityUnits": 1.0}}})"));
  CHECK(answer["ItemCollectionMetrics"] ==
        Json::parse(R"({"ItemCollectionKey": {"Artist": {"S": "Acme"}}, "SizeEstimateRangeGB": [0.0, 1.0]})"));
}

// 13.4; of the texts here the sheet lacks: the key condition's type and presence, the filter on a key, Select, the
// projection of a global index, the range predicate and the segment of a starting key.
TEST_CASE("Queries and scans that make no sense are refused", "[dynamodb][Query][Scan]") {
  ItemAccount account(kWithIndexes);
  struct Mistake {
    const char* operation;
    std::string params;
    std::string message;
  };
  const std::string genre =
      R"("IndexName": "ByGenre", "KeyConditionExpression": "Genre = :g", "ExpressionAttributeValues": {":g": {"S": "jazz"}})";
  const std::string bad_start = "The provided starting key is invalid";
  const Mistake mistakes[] = {
      {"Query", "{}", "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request."},
      {"Query", R"({"KeyConditionExpression": "SongTitle = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}})",
       "Query condition missed key schema element: Artist"},
      {"Query", by_artist(" AND Genre = :a", ""), "Query condition missed key schema element: SongTitle"},
      {"Query", R"({"KeyConditionExpression": "Artist > :v", "ExpressionAttributeValues": {":v": {"S": "x"}}})",
       "Query key condition not supported"},
      {"Query", R"({"KeyConditionExpression": "Artist = :v", "ExpressionAttributeValues": {":v": {"N": "1"}}})",
       invalid("Condition parameter type does not match schema type")},
      {"Query", R"({"KeyConditionExpression": ""})",
       "Invalid KeyConditionExpression: The expression can not be empty;"},
      {"Query", by_artist("", "", R"(, "FilterExpression": "#m = :a", "ExpressionAttributeNames": {"#x": "y"})"),
       "Invalid FilterExpression: An expression attribute name used in the document path is not defined; attribute "
       "name: #m"},
      {"Query", by_artist("", "", R"(, "FilterExpression": "SongTitle = :a")"),
       "Filter Expression can only contain non-primary key attributes: Primary key attribute: SongTitle"},
      {"Query", by_artist("", "", R"(, "IndexName": "Nope")"), "The table does not have the specified index: Nope"},
      {"Query", "{" + genre + R"(, "ConsistentRead": true})",
       "Consistent reads are not supported on global secondary indexes"},
      {"Query", "{" + genre + R"(, "Select": "ALL_ATTRIBUTES"})",
       invalid("Select type ALL_ATTRIBUTES is not supported for global secondary index ByGenre because its projection "
               "type is not ALL")},
      {"Query", "{" + genre + R"(, "ProjectionExpression": "Label, Note"})",
       invalid("Global secondary index ByGenre does not project [Note]")},
      {"Query", by_artist("", "", R"(, "Select": "ALL_PROJECTED_ATTRIBUTES")"),
       invalid("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName")},
      {"Scan", R"({"Select": "SPECIFIC_ATTRIBUTES"})",
       invalid("Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES")},
      {"Scan", R"({"Select": "COUNT", "ProjectionExpression": "a"})",
       invalid("Cannot specify the ProjectionExpression when choosing to get only the Count")},
      {"Scan", R"({"Segment": 1})",
       "The TotalSegments parameter is required but was not present in the request when Segment parameter is present"},
      {"Scan", R"({"TotalSegments": 1})",
       "The Segment parameter is required but was not present in the request when parameter TotalSegments is present"},
      {"Scan", R"({"Segment": 5, "TotalSegments": 5})",
       "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 5 is not less than "
       "TotalSegments: 5"},
      {"Scan", R"({"ExclusiveStartKey": {"Artist": {"S": "x"}}})", bad_start},
      {"Scan", R"({"ExclusiveStartKey": {"Artist": {"S": "x"}, "SongTitle": {"N": "1"}}})",
       bad_start + ": The provided key element does not match the schema"},
      {"Query", by_artist("", "", R"(, "ExclusiveStartKey": {"Artist": {"S": "x"}, "SongTitle": {"S": "y"}})"),
       "The provided starting key is outside query boundaries based on provided conditions"},
      {"Query",
       by_artist(" AND SongTitle > :a", "",
                 R"(, "ExclusiveStartKey": {"Artist": {"S": "Acme"}, "SongTitle": {"S": "A"}})"),
       "The provided starting key does not match the range key predicate"},
  };
  for (const Mistake& one : mistakes) {
    INFO(one.operation << " " << one.params);
    CHECK(account.message(one.operation, one.params) == one.message);
  }
  account.put("Acme", "One");
  const std::string message = account.message(
      "Scan",
      R"({"Segment": 0, "TotalSegments": 1000000, "ExclusiveStartKey": {"Artist": {"S": "Acme"}, "SongTitle": {"S": "One"}}})");
  CHECK(message == bad_start +
                       ": Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. "
                       "TotalSegments: 1000000 Segment: 0");
}
