// The rules are those of "DynamoDB item sizes and formats" in the developer guide; facts sheet 13.3 has the limit.
#include <catch2/catch_test_macros.hpp>

#include "items/expressions.h"
#include "items/size.h"

using namespace keyturn::items;
using namespace keyturn::items::testing;

TEST_CASE("An item is as large as its names and values", "[items][size]") {
  struct Case {
    const char* json;
    std::size_t size;
  };
  const Case cases[] = {
      {R"({"S": "abc"})", 3},
      {R"({"S": "ü€"})", 5},
      {R"({"S": ""})", 0},
      {R"({"B": "AQID"})", 3},
      {R"({"N": "1234"})", 3},
      {R"({"NULL": true})", 1},
      {R"({"BOOL": false})", 1},
      {R"({"SS": ["ab", "c"]})", 3},
      {R"({"NS": ["1", "123"]})", 5},
      {R"({"L": []})", 3},
      {R"({"L": [{"S": "ab"}, {"N": "1"}]})", 3 + 2 * 1 + 2 + 2},
      {R"({"M": {"key": {"S": "ab"}}})", 3 + 1 + 3 + 2},
      {R"({"L": [{"L": []}]})", 3 + 1 + 3},
  };
  for (const Case& one : cases) {
    INFO(one.json);
    CHECK(size_of(value(one.json)) == one.size);
  }
  CHECK(size_of(item(R"({"Artist": {"S": "Ana"}, "Year": {"N": "1999"}})")) == 6 + 3 + 4 + 3);
  CHECK(size_of(item("{}")) == 0);
}
