#include <catch2/catch_test_macros.hpp>

#include "items/expressions.h"

using namespace keyturn::items;
using namespace keyturn::items::testing;

namespace {

constexpr const char* kItem = R"({
  "a": {"S": "c"}, "n": {"N": "7"}, "bin": {"B": "AQID"}, "els": {"L": [{"N": "1"}, {"M": {"x": {"S": "b"}}}]},
  "doc": {"M": {"deep": {"N": "5"}}}, "tags": {"SS": ["a", "b"]}, "nums": {"NS": ["1", "5"]}, "status": {"S": "b"}, "st": {"S": "b"},
  "flag": {"BOOL": true}, "nil": {"NULL": true}, "word": {"S": "bü"}
})";

}  // namespace

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
TEST_CASE("Conditions hold as the developer guide says", "[items][condition]") {
  const char* const true_ones[] = {
      "a = a2 OR a > :s",
      "a > :s",
      "a >= :s",
      "n < :n OR n > :n",
      "n <> :n",
      "absent <> :n",
      "a BETWEEN :s AND :t",
      "n BETWEEN :one AND n2 OR n BETWEEN :n AND n",
      "st IN (:s, :t)",
      "#s = :s",
      "doc.deep = :n",
      "els[1].x = :s",
      "els[0] = :one",
      "attribute_exists(a)",
      "attribute_exists(doc.deep)",
      "attribute_not_exists(doc.rest)",
      "attribute_not_exists(els[5])",
      "attribute_type(n, :type)",
      "begins_with(st, :s)",
      "begins_with(word, :s)",
      "begins_with(bin, :bin)",
      "contains(tags, :s)",
      "contains(nums, :n)",
      "contains(els, :one)",
      "contains(word, :s)",
      "contains(bin, :bin)",
      "size(a) = :one",
      "size(word) < :n",
      "size(tags) > :one",
      "size(bin) >= size(doc)",
      "NOT a = :s",
      "NOT (a = :s OR n = :n)",
      "a = :s OR n > :n AND st = :s",
      "(a = :s OR n > :n) AND st = :s",
      "(a) > (:s)",
      "flag = :true",
      "nil = :null",
      "tags = :ss",
      "a between :s and :t and not st in (:t)",
  };
  for (const char* one : true_ones) {
    INFO(one);
    CHECK(holds(one, kItem));
  }
}

TEST_CASE("What is missing or of another type fulfils no comparison", "[items][condition]") {
  const char* const false_ones[] = {
      "absent = :s",
      "absent < :n",
      "NOT absent <> :n",
      "a = :n",
      "a < :n OR a > :n",
      "n BETWEEN :s AND :t",
      "absent IN (:s)",
      "size(n) > :one",
      "size(absent) > :one",
      "contains(tags, :n)",
      "contains(n, :n)",
      "begins_with(n, :s)",
      "attribute_type(absent, :type)",
      "els.deep = :n",
      "doc[0] = :n",
      "a = :t AND attribute_exists(a)",
      "a = :s OR n > :n AND st = :t",
  };
  for (const char* one : false_ones) {
    INFO(one);
    CHECK_FALSE(holds(one, kItem));
  }
}

TEST_CASE("A condition says which attributes it looks at", "[items][condition]") {
  Placeholders known = common_placeholders();
  const Condition condition =
      read_condition("FilterExpression", "#s = :s AND NOT (size(els[0]) > :n OR contains(doc.x, tags))", known).value();
  CHECK(attributes_of(condition) == std::set<std::string>{"doc", "els", "status", "tags"});
}
