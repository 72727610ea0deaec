#include "items/projection.h"

#include <catch2/catch_test_macros.hpp>

#include "items/attribute_json.h"
#include "items/expressions.h"

using namespace keyturn;
using namespace keyturn::items;
using namespace keyturn::items::testing;

namespace {

std::string projected(std::string_view expression) {
  Placeholders known = common_placeholders();
  const auto paths = read_projection(expression, known);
  if (!paths.ok()) return paths.error().message;
  return to_json(project(item(R"({
    "a": {"S": "x"}, "b": {"N": "1"}, "status": {"S": "on"},
    "m": {"M": {"x": {"N": "1"}, "y": {"M": {"z": {"N": "2"}, "w": {"N": "3"}}}}},
    "l": {"L": [{"S": "0"}, {"S": "1"}, {"M": {"k": {"S": "2"}}}]}
  })"),
                         paths.value()))
      .dump();
}

}  // namespace

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html
TEST_CASE("A projection keeps the shape around what it takes", "[items][projection]") {
  CHECK(projected("a") == R"({"a":{"S":"x"}})");
  CHECK(projected("a, b, absent") == R"({"a":{"S":"x"},"b":{"N":"1"}})");
  CHECK(projected("#s") == R"({"status":{"S":"on"}})");
  CHECK(projected("m.x") == R"({"m":{"M":{"x":{"N":"1"}}}})");
  CHECK(projected("m.y.z, m.x") == R"({"m":{"M":{"x":{"N":"1"},"y":{"M":{"z":{"N":"2"}}}}}})");
  CHECK(projected("l[2], l[0]") == R"({"l":{"L":[{"S":"0"},{"M":{"k":{"S":"2"}}}]}})");
  CHECK(projected("l[2].k") == R"({"l":{"L":[{"M":{"k":{"S":"2"}}}]}})");
  CHECK(projected("l[7], m.nil, a.b") == "{}");
}

// Texts: syntax is in facts sheet 13.4, the others are AWS' own.
TEST_CASE("A wrong projection is refused in DynamoDB's words", "[items][projection]") {
  const std::string wrong = "Invalid ProjectionExpression: ";
  CHECK(projected("") == wrong + "The expression can not be empty;");
  CHECK(projected("a, ") == wrong + "Syntax error; token: \"<EOF>\", near: \",\"");
  CHECK(projected("a b") == wrong + "Syntax error; token: \"b\", near: \"a b\"");
  CHECK(projected("a[b]") == wrong + "Syntax error; token: \"b\", near: \"[b]\"");
  CHECK(projected("status") == wrong + "Attribute name is a reserved keyword; reserved keyword: status");
  CHECK(projected("#x") ==
        wrong + "An expression attribute name used in the document path is not defined; attribute name: #x");
  CHECK(
      projected("a, a.b") ==
      wrong +
          "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path "
          "two: [a, b]");
}
