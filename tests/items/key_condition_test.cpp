// The texts are AWS' own and not in the facts sheet, except for the empty expression (13.4).
#include "items/key_condition.h"

#include <catch2/catch_test_macros.hpp>

#include "items/expressions.h"

using namespace keyturn;
using namespace keyturn::items;
using namespace keyturn::items::testing;

namespace {

std::vector<KeyCondition> read(std::string_view expression) {
  Placeholders known = common_placeholders();
  return read_key_conditions(expression, known).value();
}

std::string refused(std::string_view expression) {
  Placeholders known = common_placeholders();
  return read_key_conditions(expression, known).error().message;
}

}  // namespace

TEST_CASE("A key condition names a key, an operation and values", "[items][key_condition]") {
  const auto two = read("a = :s AND b BETWEEN :n AND :n");
  REQUIRE(two.size() == 2);
  CHECK(two[0].attribute == "a");
  CHECK(two[0].operation == "=");
  CHECK(two[1].operation == "BETWEEN");
  CHECK(two[1].values.size() == 2);
  const auto mirrored = read(":n < n2");
  CHECK(mirrored[0].attribute == "n2");
  CHECK(mirrored[0].operation == ">");
  CHECK(read("(a = :s) and begins_with(b, :s)")[1].operation == "begins_with");
}

TEST_CASE("A key condition is true of values in its range", "[items][key_condition]") {
  struct Case {
    const char* expression;
    const char* yes;
    const char* no;
  };
  const Case cases[] = {
      {"k = :n", R"({"N": "5.0"})", R"({"N": "6"})"},
      {"k < :n", R"({"N": "4"})", R"({"N": "5"})"},
      {"k <= :n", R"({"N": "5"})", R"({"N": "5.1"})"},
      {"k > :s", R"({"S": "c"})", R"({"S": "b"})"},
      {"k >= :s", R"({"S": "b"})", R"({"S": "a"})"},
      {"k BETWEEN :s AND :t", R"({"S": "cc"})", R"({"S": "dd"})"},
      {"begins_with(k, :s)", R"({"S": "bcd"})", R"({"S": "cb"})"},
      {"begins_with(k, :bin)", R"({"B": "AQID"})", R"({"B": "AQ=="})"},
      {"k = :s", R"({"S": "b"})", R"({"N": "5"})"},
  };
  for (const Case& one : cases) {
    INFO(one.expression);
    const KeyCondition condition = read(one.expression).front();
    CHECK(condition.is_true_of(value(one.yes)));
    CHECK_FALSE(condition.is_true_of(value(one.no)));
  }
}

TEST_CASE("What no index could answer is refused", "[items][key_condition]") {
  struct Case {
    const char* expression;
    const char* message;
  };
  const Case cases[] = {
      {"", "Invalid KeyConditionExpression: The expression can not be empty;"},
      {"a = ", "Invalid KeyConditionExpression: Syntax error; token: \"<EOF>\", near: \"=\""},
      {"a = :s OR b = :s", "Invalid operator used in KeyConditionExpression: OR"},
      {"NOT a = :s", "Invalid operator used in KeyConditionExpression: NOT"},
      {"a IN (:s)", "Invalid operator used in KeyConditionExpression: IN"},
      {"a <> :s", "Invalid operator used in KeyConditionExpression: <>"},
      {"attribute_exists(a)", "Invalid operator used in KeyConditionExpression: attribute_exists"},
      {"contains(a, :s)", "Invalid operator used in KeyConditionExpression: contains"},
      {"size(a) = :n", "KeyConditionExpressions cannot contain nested operations"},
      {"a.b = :s", "KeyConditionExpressions cannot have conditions on nested attributes"},
      {"a = b", "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition"},
      {":s = :t", "Invalid condition in KeyConditionExpression: No key attribute specified"},
      {":s BETWEEN a AND :t",
       "Invalid condition in KeyConditionExpression: BETWEEN operator must have the key attribute as its first "
       "operand"},
      {"begins_with(:s, a)",
       "Invalid condition in KeyConditionExpression: begins_with operator must have the key attribute as its first "
       "operand"},
      {"a = :s AND a > :s", "KeyConditionExpressions must only contain one condition per key"},
      {"a = :s AND b = :s AND c = :s", "Conditions can be of length 1 or 2 only"},
  };
  for (const Case& one : cases) {
    INFO(one.expression);
    CHECK(refused(one.expression) == one.message);
  }
}
