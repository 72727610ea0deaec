// Facts sheet 13.2. The text about nesting is AWS' own and not in the sheet.
#include <catch2/catch_test_macros.hpp>

#include "items/attribute_json.h"
#include "items/expressions.h"

using namespace keyturn;
using namespace keyturn::items;
using namespace keyturn::items::testing;

namespace {

std::string refused(std::string_view json) { return value_from_json(Json::parse(json)).error().message; }

const std::string kInvalid = "One or more parameter values were invalid: ";

std::string nested(int levels) {
  std::string json = R"({"S": "x"})";
  for (int i = 0; i < levels; ++i) json = i % 2 == 0 ? R"({"M": {"m": )" + json + "}}" : R"({"L": [)" + json + "]}";
  return R"({"a": )" + json + "}";
}

}  // namespace

TEST_CASE("Values of all ten types are answered as they were given, numbers and sets in order", "[items][value]") {
  const char* const same[] = {
      R"({"S":"text"})",
      R"({"S":""})",
      R"({"N":"42.5"})",
      R"({"B":"AQID"})",
      R"({"B":""})",
      R"({"SS":["a","b"]})",
      R"({"NS":["1","2","10"]})",
      R"({"BS":["AQ==","Ag=="]})",
      R"({"M":{"k":{"S":"v"},"l":{"L":[{"N":"1"},{"NULL":true}]}}})",
      R"({"M":{}})",
      R"({"L":[]})",
      R"({"NULL":true})",
      R"({"BOOL":false})",
  };
  for (const char* json : same) CHECK(to_json(value(json)).dump() == json);
  CHECK(to_json(value(R"({"SS":["b","a"]})")).dump() == R"({"SS":["a","b"]})");
  CHECK(to_json(value(R"({"NS":["10","2.0"]})")).dump() == R"({"NS":["2","10"]})");
  CHECK(value(R"({"SS":["b","a"]})") == value(R"({"SS":["a","b"]})"));
  CHECK_FALSE(value(R"({"S":"1"})") == value(R"({"N":"1"})"));
}

TEST_CASE("A value must have one type and fit it", "[items][value]") {
  CHECK(refused("{}") == "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
  CHECK(refused(R"({"S": "a", "N": "1"})") ==
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
  CHECK(refused(R"({"NULL": false})") == kInvalid + "Null attribute value types must have the value of true");
  CHECK(refused(R"({"SS": []})") == kInvalid + "An string set  may not be empty");
  CHECK(refused(R"({"NS": []})") == kInvalid + "An number set  may not be empty");
  CHECK(refused(R"({"BS": []})") == kInvalid + "Binary sets should not be empty");
  CHECK(refused(R"({"SS": ["a", "a"]})") == kInvalid + "Input collection [a, a] contains duplicates.");
  CHECK(refused(R"({"NS": ["1", "1.0"]})") == "Input collection contains duplicates");
  CHECK(refused(R"({"BS": ["AQ==", "AQ=="]})") ==
        kInvalid + "Input collection [AQ==, AQ==]of type BS contains duplicates.");
  CHECK(refused(R"({"N": "abc"})") == "The parameter cannot be converted to a numeric value: abc");
  CHECK(refused(R"({"M": {"inner": {"L": [{}]}}})") ==
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
}

TEST_CASE("An item goes 32 levels deep, itself the first", "[items][value]") {
  CHECK(check_nesting(Json::parse(nested(31))).ok());
  const Result<void> deeper = check_nesting(Json::parse(nested(32)));
  REQUIRE_FALSE(deeper.ok());
  CHECK(deeper.error().message ==
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported "
        "limit");
}
