#include <catch2/catch_test_macros.hpp>

#include "cli/query/query.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

struct Case {
  const char* rule;
  const char* document;
  const char* expression;
  const char* result;  // JSON
};

void check(const Case& c) {
  INFO(c.rule << ": " << c.expression);
  const QueryCompilation compilation = compile_query(c.expression);
  REQUIRE(compilation.query);
  const Evaluation evaluation = compilation.query->evaluate(Json::parse(c.document));
  CHECK_FALSE(evaluation.error);
  CHECK(evaluation.value.dump() == Json::parse(c.result).dump());
}

}  // namespace

TEST_CASE("Paths", "[query]") {
  const char* document = R"({"a": {"b": {"c": 1}, "-x y": 2, "n": null}, "l": [1, [2, 3], {"k": 4}]})";
  const Case cases[] = {
      {"a member of a member", document, "a.b.c", "1"},
      {"a quoted name", document, "a.\"-x y\"", "2"},
      {"a name with an escape", R"({"é\n": 1})", "\"\\u00e9\\n\"", "1"},
      {"what is not there", document, "a.nope.c", "null"},
      {"a member of a list", document, "l.b", "null"},
      {"an index", document, "l[1][0]", "2"},
      {"an index from the end", document, "l[-1].k", "4"},
      {"an index out of range", document, "l[3]", "null"},
      {"an index of a map", document, "a[0]", "null"},
      {"the current node", document, "@.a.b", R"({"c": 1})"},
      {"a pipe", document, "l | [0]", "1"},
      {"names that other dialects keep for themselves", R"({"let": {"in": 1}})", "let.in", "1"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("Projections", "[query]") {
  const char* document =
      R"({"r": [{"n": "a", "i": [1, 2]}, {"n": "b", "i": [3]}, {"x": 1}], "m": {"p": {"v": 1}, "q": {"v": 2}}})";
  const Case cases[] = {
      {"a list projection leaves nulls out", document, "r[*].n", R"(["a", "b"])"},
      {"a multi-select keeps them", document, "r[*].[n]", R"([["a"], ["b"], [null]])"},
      {"the members of a map", document, "m.*.v", "[1, 2]"},
      {"flattening", document, "r[].i[]", "[1, 2, 3]"},
      {"an index in a projection", document, "r[*].i[0]", "[1, 3]"},
      {"an index behind a pipe", document, "r[*].i | [0]", "[1, 2]"},
      {"parentheses end a projection", document, "(r[*].n)[0]", "\"a\""},
      {"a projection of what is no list", document, "m[*]", "null"},
      {"a slice", "[0, 1, 2, 3, 4]", "[1:3]", "[1, 2]"},
      {"a slice with a step", "[0, 1, 2, 3, 4]", "[::-2]", "[4, 2, 0]"},
      {"a slice beyond the ends", "[0, 1, 2]", "[-99999999999999999999:99]", "[0, 1, 2]"},
      {"a slice is a projection", document, "r[:2].n", R"(["a", "b"])"},
      {"a filter", document, "r[?n == 'b'].i[]", "[3]"},
      {"a filter on the existence of a member", document, "r[?i].n", R"(["a", "b"])"},
      {"a filter of values", document, "m.* | [?v > `1`]", R"([{"v": 2}])"},
      {"a filter behind a filter", document, "r[?n][?i]", "[]"},
      {"an index is applied to each element", document, "r[*].i | [*][0]", "[1, 3]"},
      {"an index right behind a flattening", "[[[1], [2]], [[3]]]", "[][0]", "[1, 2, 3]"},
      {"a slice is applied to each element", document, "r[*].i[1:]", "[[2], []]"},
      {"a list behind a projection", document, "r[:2].[n, i[0]]", R"([["a", 1], ["b", 3]])"},
      {"a multi-select ends what a projection does", document, "r[*].{k: n}.k", "null"},
      {"an index behind a multi-select", document, "r[*].[n][0]", R"(["a"])"},
      {"a pipe in a multi-select", document, "{first: r[*].n | [0], all: [r | [1].n]}",
       R"({"first": "a", "all": ["b"]})"},
      {"a literal behind a pipe", document, "r | `1`", "1"},
      {"members of members", R"({"p": {"x": {"v": 1}}, "q": {"y": {"v": 2}}})", "*.*.v", "[[1], [2]]"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("Multi-selects keep the order in which they are written", "[query]") {
  const char* document = R"({"a": 1, "b": {"c": 2}})";
  const Case cases[] = {
      {"a map", document, "{z: a, y: b.c, \"x y\": nope}", R"({"z": 1, "y": 2, "x y": null})"},
      {"a list", document, "[b.c, a]", "[2, 1]"},
      {"of null", document, "nope.{z: a}", "null"},
      {"a list of null", document, "nope.[a]", "null"},
      {"a name twice", document, "{z: a, y: a, z: b.c}", R"({"z": 2, "y": 1})"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("Literals", "[query]") {
  const Case cases[] = {
      {"JSON", "{}", "`{\"a\": [1, 2.0, null]}`", R"({"a": [1, 2.0, null]})"},
      {"a text without its quotes", "{}", "`Pro`", "\"Pro\""},
      {"text that is no JSON", "{}", "` {bad`", "\"{bad\""},
      {"a backtick", "{}", "`\"a\\`b\"`", "\"a`b\""},
      {"a raw text", "{}", "'it\\'s `x` \\n'", R"("it's `x` \\n")"},
      {"behind it an index", "{}", "`[1, 2]`[1]", "2"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("Comparisons as Python does them", "[query]") {
  const char* document = R"({"d": "2024-05-01", "n": 5, "f": 5.0, "t": true, "m": {"a": 1, "b": 2}, "z": null})";
  const Case cases[] = {
      {"texts have an order", document, "[d > '2024-01-01', d <= '2024-01-01']", "[true, false]"},
      {"numbers of two kinds", document, "[n == f, n >= f, n < `6`, n != `5`]", "[true, true, true, false]"},
      {"true is not 1", document, "[t == `1`, `0` == `false`, `1` != t]", "[false, false, true]"},
      {"inside a list it is", document, "`[true]` == `[1]`", "true"},
      {"members in any order", document, "m == `{\"b\": 2, \"a\": 1}`", "true"},
      {"null", document, "[z == `null`, nope == `null`, z == nope]", "[true, true, true]"},
      {"no order for other types", document, "[t < t, m > n, z < `1`]", "[null, null, null]"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("And, or, not", "[query]") {
  const char* document = R"({"e": "", "l": [], "m": {}, "z": 0, "f": false, "x": "y"})";
  const Case cases[] = {
      {"or gives the first that counts", document, "e || l || m || x", "\"y\""},
      {"0 counts", document, "z || x", "0"},
      {"and gives the one that decides", document, "[x && z, e && x, f && x]", R"([0, "", false])"},
      {"and binds closer than or", document, "x || e && e", "\"y\""},
      {"not", document, "[!e, !l, !m, !z, !nope, !x]", "[true, true, true, false, true, false]"},
      {"not binds closer than a dot", document, "!x.y", "null"},
      {"what does not decide is not looked at", document, "[nope && length(nope), x || abs(x)]", R"([null, "y"])"},
      {"sides are applied to the current node", R"([{"a": null, "b": 1}, {"a": 2}])", "[*].[a || b]", "[[1], [2]]"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("Numbers stay what they were", "[query]") {
  const Case cases[] = {
      {"large ones", R"({"n": 9007199254740993, "u": 12345678901234567890})", "[n, u]",
       "[9007199254740993, 12345678901234567890]"},
      {"floats without a fraction", R"({"n": 1.0})", "n", "1.0"},
  };
  for (const Case& c : cases) check(c);
}
