#include <catch2/catch_test_macros.hpp>

#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

// An index of one of the two kinds, `name` with these keys and projection.
Json index(const char* name, const char* hash, const char* range, Json projection = {{"ProjectionType", "ALL"}}) {
  Json result = {{"IndexName", name}, {"KeySchema", Json::array()}, {"Projection", std::move(projection)}};
  result["KeySchema"].push_back({{"AttributeName", hash}, {"KeyType", "HASH"}});
  if (*range) result["KeySchema"].push_back({{"AttributeName", range}, {"KeyType", "RANGE"}});
  return result;
}

Json provisioned(Json global_index) {
  global_index["ProvisionedThroughput"] = {{"ReadCapacityUnits", 1}, {"WriteCapacityUnits", 1}};
  return global_index;
}

Json with(const char* list, std::vector<Json> indexes) {
  Json params = music();
  params["AttributeDefinitions"].push_back({{"AttributeName", "Year"}, {"AttributeType", "N"}});
  params[list] = Json::array();
  for (Json& one : indexes) params[list].push_back(std::move(one));
  return params;
}

constexpr const char* kLocal = "LocalSecondaryIndexes";
constexpr const char* kGlobal = "GlobalSecondaryIndexes";

void check_invalid(const Json& params, const char* detail) {
  TestAccount account;
  check_refusal(account.refusal("CreateTable", params), {"", "ValidationException", invalid(detail)});
}

}  // namespace

// Facts sheet 2.5.
TEST_CASE("CreateTable checks local secondary indexes", "[dynamodb][CreateTable]") {
  check_invalid(with(kLocal, {}), "List of LocalSecondaryIndexes is empty");
  Json hash_only = with(kLocal, {index("ByYear", "Artist", "Year")});
  hash_only["KeySchema"].erase(1);
  check_invalid(hash_only,
                "Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex");
  check_invalid(with(kLocal, {index("ByYear", "Artist", "")}),
                "Index KeySchema does not have a range key for index: ByYear");
  check_invalid(
      with(kLocal, {index("ByYear", "SongTitle", "Year")}),
      "Index KeySchema does not have the same leading hash key as table KeySchema for index: ByYear. index hash "
      "key: SongTitle, table hash key: Artist");
  check_invalid(with(kLocal, {index("ByYear", "Artist", "Year"), index("ByYear", "Artist", "Year")}),
                "Duplicate index name: ByYear");
  std::vector<Json> six;
  for (const char* name : {"ix1", "ix2", "ix3", "ix4", "ix5", "ix6"}) six.push_back(index(name, "Artist", "Year"));
  check_invalid(with(kLocal, six), "Number of LocalSecondaryIndexes exceeds per-table limit of 5");
}

TEST_CASE("CreateTable checks what an index projects", "[dynamodb][CreateTable]") {
  check_invalid(with(kLocal, {index("ByYear", "Artist", "Year", Json::object())}), "Unknown ProjectionType: null");
  const Json keys_and_more = {{"ProjectionType", "KEYS_ONLY"}, {"NonKeyAttributes", {"Genre"}}};
  check_invalid(with(kLocal, {index("ByYear", "Artist", "Year", keys_and_more)}),
                "ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified");
  check_invalid(with(kGlobal, {provisioned(index("ByYear", "Year", "", {{"ProjectionType", "INCLUDE"}}))}),
                "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
}

TEST_CASE("CreateTable checks global secondary indexes", "[dynamodb][CreateTable]") {
  check_invalid(with(kGlobal, {}), "List of GlobalSecondaryIndexes is empty");
  check_invalid(with(kGlobal, {index("ByYear", "Year", "")}),
                "ProvisionedThroughput is not specified for index: ByYear");
  Json on_demand = with(kGlobal, {provisioned(index("ByYear", "Year", ""))});
  on_demand.erase("ProvisionedThroughput");
  on_demand["BillingMode"] = "PAY_PER_REQUEST";
  check_invalid(on_demand,
                "ProvisionedThroughput should not be specified for index: ByYear when BillingMode is PAY_PER_REQUEST");
  std::vector<Json> many;
  for (int i = 0; i < 21; ++i) many.push_back(provisioned(index(("ix" + std::to_string(10 + i)).c_str(), "Year", "")));
  check_invalid(with(kGlobal, many), "GlobalSecondaryIndex count exceeds the per-table limit of 20");
  check_invalid(
      with(kGlobal, {provisioned(index("ByMood", "Mood", ""))}),
      "Some index key attributes are not defined in AttributeDefinitions. Keys: [Mood], AttributeDefinitions: "
      "[Artist, SongTitle, Year]");
  // 2.4 h
  Json unused = with(kGlobal, {provisioned(index("ByTitle", "SongTitle", ""))});
  check_invalid(unused,
                "Some AttributeDefinitions are not used. AttributeDefinitions: [Artist, SongTitle, Year], keys used: "
                "[Artist, SongTitle]");
}

// Facts sheet 2.8.
TEST_CASE("Indexes are described, and have a data key each", "[dynamodb][CreateTable]") {
  TestAccount account;
  Json params = with(kGlobal, {provisioned(index("ByYear", "Year", "Artist"))});
  params[kLocal] =
      Json::array({index("ByAge", "Artist", "Year", {{"ProjectionType", "INCLUDE"}, {"NonKeyAttributes", {"Genre"}}})});
  const Json made = account.answer("CreateTable", params)["TableDescription"];
  CHECK(
      made[kLocal].dump() ==
      R"([{"IndexName":"ByAge","KeySchema":[{"AttributeName":"Artist","KeyType":"HASH"},{"AttributeName":"Year","KeyType":"RANGE"}],)"
      R"("Projection":{"ProjectionType":"INCLUDE","NonKeyAttributes":["Genre"]},"IndexSizeBytes":0,"ItemCount":0,)"
      R"("IndexArn":"arn:aws:dynamodb:us-east-1:123456789012:table/Music/index/ByAge"}])");
  const std::string start =
      R"([{"IndexName":"ByYear","KeySchema":[{"AttributeName":"Year","KeyType":"HASH"},{"AttributeName":"Artist","KeyType":"RANGE"}],)"
      R"("Projection":{"ProjectionType":"ALL"},"IndexStatus":")";
  const std::string end =
      R"(","ProvisionedThroughput":{"NumberOfDecreasesToday":0,"ReadCapacityUnits":1,"WriteCapacityUnits":1},)"
      R"("IndexSizeBytes":0,"ItemCount":0,"IndexArn":"arn:aws:dynamodb:us-east-1:123456789012:table/Music/index/ByYear")";
  CHECK(made[kGlobal].dump() == start + "CREATING" + end + "}]");
  advance_by(account.world, seconds(17));
  CHECK(account.describe()[kGlobal].dump() ==
        start + "ACTIVE" + end +
            R"(,"WarmThroughput":{"ReadUnitsPerSecond":1,"WriteUnitsPerSecond":1,"Status":"ACTIVE"}}])");
  std::vector<std::string> structures;
  for (const dynamodb::DataKey& key : account.table().key.data_keys) structures.push_back(key.structure);
  CHECK(structures == std::vector<std::string>{"table/Music", "table/Music/index/ByAge", "table/Music/index/ByYear"});
}
