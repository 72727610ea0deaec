#include <catch2/catch_test_macros.hpp>

#include "items/expressions.h"

using namespace keyturn::items::testing;

namespace {

struct Case {
  const char* update;
  const char* before;
  const char* after;
};

void check(const Case& one) {
  INFO(one.update << " on " << one.before);
  CHECK(after(one.update, one.before) == one.after);
}

}  // namespace

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
TEST_CASE("SET puts values, sums and functions where the path says", "[items][update]") {
  const Case cases[] = {
      {"SET a = :n", "{}", R"({"a":{"N":"5"}})"},
      {"SET a = a + :n", R"({"a":{"N":"2"}})", R"({"a":{"N":"7"}})"},
      {"SET a = :one - a", R"({"a":{"N":"2"}})", R"({"a":{"N":"-1"}})"},
      {"SET a = b, b = a", R"({"a":{"N":"1"},"b":{"N":"2"}})", R"({"a":{"N":"2"},"b":{"N":"1"}})"},
      {"SET a = if_not_exists(a, :n)", R"({"a":{"N":"1"}})", R"({"a":{"N":"1"}})"},
      {"SET a = if_not_exists(b, :n)", R"({"a":{"N":"1"}})", R"({"a":{"N":"5"}})"},
      {"SET a = if_not_exists(a, :n) + :one", "{}", R"({"a":{"N":"6"}})"},
      {"SET a = list_append(a, :l)", R"({"a":{"L":[{"S":"x"}]}})", R"({"a":{"L":[{"S":"x"},{"N":"1"},{"N":"2"}]}})"},
      {"SET a = list_append(:l, a)", R"({"a":{"L":[{"S":"x"}]}})", R"({"a":{"L":[{"N":"1"},{"N":"2"},{"S":"x"}]}})"},
      {"SET m.x.y = :n", R"({"m":{"M":{"x":{"M":{}}}}})", R"({"m":{"M":{"x":{"M":{"y":{"N":"5"}}}}}})"},
      {"SET l[1] = :n", R"({"l":{"L":[{"N":"0"},{"N":"1"}]}})", R"({"l":{"L":[{"N":"0"},{"N":"5"}]}})"},
      {"SET l[9] = :one, l[5] = :n", R"({"l":{"L":[{"N":"0"}]}})", R"({"l":{"L":[{"N":"0"},{"N":"5"},{"N":"1"}]}})"},
      {"SET #s = :s", "{}", R"({"status":{"S":"b"}})"},
      {"set a = (:n)", "{}", R"({"a":{"N":"5"}})"},
      {"SET a = (b + :one)", R"({"b":{"N":"1"}})", R"({"a":{"N":"2"},"b":{"N":"1"}})"},
  };
  for (const Case& one : cases) check(one);
}

TEST_CASE("REMOVE takes attributes and list elements by their place before the update", "[items][update]") {
  const Case cases[] = {
      {"REMOVE a, absent", R"({"a":{"N":"1"},"b":{"N":"2"}})", R"({"b":{"N":"2"}})"},
      {"REMOVE l[0], l[2]", R"({"l":{"L":[{"N":"0"},{"N":"1"},{"N":"2"}]}})", R"({"l":{"L":[{"N":"1"}]}})"},
      {"REMOVE l[7]", R"({"l":{"L":[{"N":"0"}]}})", R"({"l":{"L":[{"N":"0"}]}})"},
      {"REMOVE m.x", R"({"m":{"M":{"x":{"N":"1"}}}})", R"({"m":{"M":{}}})"},
      {"REMOVE a SET b = a", R"({"a":{"N":"1"}})", R"({"b":{"N":"1"}})"},
  };
  for (const Case& one : cases) check(one);
}

TEST_CASE("ADD counts and adds to sets, DELETE takes out of sets", "[items][update]") {
  const Case cases[] = {
      {"ADD a :n", "{}", R"({"a":{"N":"5"}})"},
      {"ADD a :n", R"({"a":{"N":"-7"}})", R"({"a":{"N":"-2"}})"},
      {"ADD a :ss", R"({"a":{"SS":["b","c"]}})", R"({"a":{"SS":["a","b","c"]}})"},
      {"ADD a :ns", "{}", R"({"a":{"NS":["1","2"]}})"},
      {"ADD m.x :n", R"({"m":{"M":{"x":{"N":"1"}}}})", R"({"m":{"M":{"x":{"N":"6"}}}})"},
      {"DELETE a :ss", R"({"a":{"SS":["b","c"]}})", R"({"a":{"SS":["c"]}})"},
      {"DELETE a :ss", R"({"a":{"SS":["a","b"]}})", "{}"},
      {"DELETE a :ss", "{}", "{}"},
  };
  for (const Case& one : cases) check(one);
}

// AWS' own texts; the facts sheet does not have them.
TEST_CASE("An update that does not fit the item is refused", "[items][update]") {
  const char* const operand = "An operand in the update expression has an incorrect data type";
  const char* const path = "The document path provided in the update expression is invalid for update";
  const Case cases[] = {
      {"SET a = b", "{}", "The provided expression refers to an attribute that does not exist in the item"},
      {"SET a = a + :n", "{}", "The provided expression refers to an attribute that does not exist in the item"},
      {"SET a = a + :n", R"({"a":{"S":"1"}})", operand},
      {"SET a = list_append(a, :l)", R"({"a":{"S":"1"}})", operand},
      {"ADD a :n", R"({"a":{"S":"1"}})", operand},
      {"ADD a :ss", R"({"a":{"NS":["1"]}})", operand},
      {"DELETE a :ss", R"({"a":{"N":"1"}})", operand},
      {"SET m.x = :n", "{}", path},
      {"SET a.x = :n", R"({"a":{"S":"1"}})", path},
      {"SET m[0] = :n", R"({"m":{"M":{}}})", path},
      {"REMOVE m.x.y", R"({"m":{"M":{}}})", path},
  };
  for (const Case& one : cases) check(one);
}
