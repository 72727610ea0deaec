#include <catch2/catch_test_macros.hpp>

#include <set>

#include "bench.h"

using namespace keyturn;

TEST_CASE("ListKeys gives every key once over pages of any size", "[kms][ListKeys]") {
  kms::Bench bench;
  std::set<std::string> made;
  for (int i = 0; i < 7; ++i) made.insert(bench.add_key());
  for (const int limit : {1, 3, 7, 100}) {
    std::set<std::string> seen;
    Json params{{"Limit", limit}};
    for (bool more = true; more;) {
      const Json answer = bench.call("ListKeys", params).value();
      CHECK(answer["Keys"].size() <= static_cast<std::size_t>(limit));
      for (const Json& key : answer["Keys"]) {
        CHECK(key["KeyArn"] == bench.arn(key["KeyId"].get<std::string>()));
        CHECK(seen.insert(key["KeyId"].get<std::string>()).second);
      }
      more = answer["Truncated"].get<bool>();
      CHECK(answer.contains("NextMarker") == more);
      if (more) params["Marker"] = answer["NextMarker"];
    }
    CHECK(seen == made);
  }
}

TEST_CASE("An empty account has no keys and no aliases", "[kms][ListKeys][ListAliases]") {
  kms::Bench bench;
  CHECK(bench.call("ListKeys", Json::object()).value().dump() == R"({"Keys":[],"Truncated":false})");
  CHECK(bench.call("ListAliases", Json::object()).value().dump() == R"({"Aliases":[],"Truncated":false})");
}

TEST_CASE("ListAliases tells all aliases or those of one key", "[kms][ListAliases]") {
  kms::Bench bench;
  const std::string one = bench.add_key();
  const std::string other = bench.add_key();
  for (const char* name : {"alias/b", "alias/a"})
    bench.keys.aliases[name] = {name, one, bench.ground.now, bench.ground.now};
  bench.keys.aliases["alias/c"] = {"alias/c", other, bench.ground.now, bench.ground.now};
  CHECK(bench.call("ListAliases", Json::object()).value()["Aliases"].size() == 3);
  const Json of_one = bench.call("ListAliases", {{"KeyId", one}}).value()["Aliases"];
  REQUIRE(of_one.size() == 2);
  CHECK(of_one[0] == Json{{"AliasName", "alias/a"},
                          {"AliasArn", "arn:aws:kms:us-east-1:123456789012:alias/a"},
                          {"TargetKeyId", one},
                          {"CreationDate", 1767603600},
                          {"LastUpdatedDate", 1767603600}});
}

TEST_CASE("A marker that no answer gave is refused", "[kms][ListKeys]") {
  kms::Bench bench;
  CHECK(bench.call("ListKeys", {{"Marker", "not base64!"}}).error().code == "InvalidMarkerException");
}
