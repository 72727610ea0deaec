#include "storage/sort_bytes.h"

#include <catch2/catch_test_macros.hpp>

#include <iterator>

#include "items/attribute_json.h"

using namespace keyturn;
using namespace keyturn::storage;

namespace {

items::AttributeValue value(const std::string& json) { return items::value_from_json(Json::parse(json)).value(); }

}  // namespace

// Facts sheet 13.3 and the developer guide: strings and binaries are ordered by unsigned bytes, numbers by value.
TEST_CASE("Bytes of keys sort as the keys do", "[storage]") {
  const std::vector<std::string> strings = {R"({"S":"\u0000"})", R"({"S":"\u0000a"})", R"({"S":"\u0001"})",
                                            R"({"S":"A"})",      R"({"S":"a"})",       R"({"S":"a\u0000"})",
                                            R"({"S":"ab"})",     R"({"S":"ü"})"};
  const std::vector<std::string> numbers = {R"({"N":"-1E100"})", R"({"N":"-20"})",  R"({"N":"-3"})",
                                            R"({"N":"-2.5"})",   R"({"N":"-2"})",   R"({"N":"0"})",
                                            R"({"N":"0.1"})",    R"({"N":"0.12"})", R"({"N":"2"})",
                                            R"({"N":"10"})",     R"({"N":"10.5"})", R"({"N":"1E100"})"};
  for (const auto& ascending : {strings, numbers}) {
    for (std::size_t i = 0; i + 1 < ascending.size(); ++i) {
      INFO(ascending[i] << " < " << ascending[i + 1]);
      CHECK(sort_bytes(value(ascending[i])) < sort_bytes(value(ascending[i + 1])));
    }
  }
  CHECK(sort_bytes(value(R"({"N":"1.0"})")) == sort_bytes(value(R"({"N":"1"})")));
}

TEST_CASE("A second key does not change the order of the first", "[storage]") {
  const auto pair = [](const char* first, const char* second) {
    Bytes bytes;
    append_sort_bytes(bytes, value(first));
    append_sort_bytes(bytes, value(second));
    return bytes;
  };
  CHECK(pair(R"({"S":"a"})", R"({"S":"z"})") < pair(R"({"S":"ab"})", R"({"S":"a"})"));
  CHECK(pair(R"({"N":"1"})", R"({"S":"z"})") < pair(R"({"N":"1.5"})", R"({"S":"a"})"));
  CHECK(pair(R"({"N":"-1.5"})", R"({"S":"z"})") < pair(R"({"N":"-1"})", R"({"S":"a"})"));
}

TEST_CASE("What begins with a text has bytes that begin with its bytes", "[storage]") {
  const Bytes prefix = sort_prefix(value(R"({"S":"ab"})"));
  const Bytes longer = sort_bytes(value(R"({"S":"abc"})"));
  REQUIRE(longer.size() > prefix.size());
  CHECK(std::equal(prefix.begin(), prefix.end(), longer.begin()));
  CHECK(sort_bytes(value(R"({"S":"aa"})")) < prefix);
  CHECK_FALSE(sort_bytes(value(R"({"S":"ab"})")) < prefix);
}
