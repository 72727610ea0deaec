#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

namespace {

Json tag(const std::string& name, const std::string& value) { return {{"TagKey", name}, {"TagValue", value}}; }

Json tags_of(kms::Bench& bench, const std::string& id) {
  return bench.call("ListResourceTags", {{"KeyId", id}}).value()["Tags"];
}

}  // namespace

TEST_CASE("Tags are put on keys, replaced by name, listed and taken off",
          "[kms][TagResource][UntagResource][ListResourceTags]") {
  kms::Bench bench;
  const std::string id = bench.create_key({{"Tags", Json::array({tag("team", "blue")})}});
  CHECK(bench.call("TagResource", {{"KeyId", id}, {"Tags", Json::array({tag("team", "red"), tag("cost", "7")})}})
            .value()
            .empty());
  CHECK(tags_of(bench, id) == Json::array({tag("cost", "7"), tag("team", "red")}));
  CHECK(bench.call("UntagResource", {{"KeyId", id}, {"TagKeys", {"team", "nothing"}}}).value().empty());
  CHECK(bench.call("ListResourceTags", {{"KeyId", id}}).value().dump() ==
        R"({"Tags":[{"TagKey":"cost","TagValue":"7"}],"Truncated":false})");
  CHECK(bench.call("ListResourceTags", {{"KeyId", id}, {"Limit", 1}}).ok());
  CHECK(bench.refusal("ListResourceTags", {{"KeyId", id}, {"Limit", 51}}).message ==
        "1 validation error detected: Value '51' at 'limit' failed to satisfy constraint: Member must have value less "
        "than or equal to 50");
}

// Facts sheet 10.5.
TEST_CASE("Tags that no key can have are refused, and none of the list is put on", "[kms][TagResource]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  Json many = Json::array();
  for (int i = 0; i < 51; ++i) many.push_back(tag(std::to_string(i), ""));
  const struct {
    Json tags;
    const char* code;
    std::string message;
  } cases[] = {
      {Json::array({tag("a", "1"), tag("a", "2")}), "TagException", "Duplicate tag keys"},
      {Json::array({tag("a", "1"), tag("aws:b", "2")}), "TagException", "Tags beginning with aws: are reserved"},
      {many, "TagException", "Too many tags"},
      {Json::array({tag(std::string(129, 'k'), "")}), "ValidationException",
       "1 validation error detected: Value '" + std::string(129, 'k') +
           "' at 'tags.1.member.tagKey' failed to satisfy constraint: Member must have length less than or equal to "
           "128"},
  };
  for (const auto& c : cases) {
    CHECK(bench.refusal("TagResource", {{"KeyId", id}, {"Tags", c.tags}}) == ServiceError{c.code, c.message});
  }
  CHECK(tags_of(bench, id).empty());
  many.erase(50);
  REQUIRE(bench.call("TagResource", {{"KeyId", id}, {"Tags", many}}).ok());
  CHECK(bench.call("TagResource", {{"KeyId", id}, {"Tags", Json::array({tag("7", "seven")})}}).ok());
  CHECK(bench.refusal("TagResource", {{"KeyId", id}, {"Tags", Json::array({tag("one more", "")})}}).message ==
        "Too many tags");
}
