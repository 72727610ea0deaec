#include <catch2/catch_test_macros.hpp>

#include "cli/query/query.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

constexpr const char* kDocument =
    R"({"s": "caf\u00e9", "n": [3, 1, 2], "w": ["b", "a", "c"], "m": {"k": 1, "j": 2},
        "r": [{"v": 2, "t": "x"}, {"v": 1, "t": "y"}, {"v": 2, "t": "z"}], "e": []})";

Evaluation evaluated(const char* expression) {
  const QueryCompilation compilation = compile_query(expression);
  REQUIRE(compilation.query);
  return compilation.query->evaluate(Json::parse(kDocument));
}

}  // namespace

TEST_CASE("JMESPath functions", "[query]") {
  struct Case {
    const char* expression;
    const char* result;
  };
  const Case cases[] = {
      {"abs(`-1`)", "1"},
      {"abs(`-1.5`)", "1.5"},
      {"avg(n)", "2.0"},
      {"avg(e)", "null"},
      {"ceil(`1.2`)", "2"},
      {"floor(`-1.2`)", "-2"},
      {"contains(s, 'f\u00e9')", "true"},
      {"contains(w, 'a')", "true"},
      {"contains(n, `true`)", "true"},
      {"ends_with(s, '\u00e9')", "true"},
      {"starts_with(s, 'x')", "false"},
      {"join('-', w)", "\"b-a-c\""},
      {"keys(m)", R"(["k", "j"])"},
      {"values(m)", "[1, 2]"},
      {"length(s)", "4"},
      {"length(m)", "2"},
      {"map(&t, r)", R"(["x", "y", "z"])"},
      {"map(&nope, r)", "[null, null, null]"},
      {"max(n)", "3"},
      {"max(w)", "\"c\""},
      {"min(e)", "null"},
      {"max_by(r, &v).t", "\"x\""},
      {"min_by(r, &v).t", "\"y\""},
      {"merge(m, `{\"j\": 3, \"i\": 4}`)", R"({"k": 1, "j": 3, "i": 4})"},
      {"not_null(nope, e, s)", "[]"},
      {"reverse(s)", "\"\u00e9fac\""},
      {"reverse(n)", "[2, 1, 3]"},
      {"sort(w)", R"(["a", "b", "c"])"},
      {"sort_by(r, &v)[*].t", R"(["y", "x", "z"])"},
      {"sort_by(r, &v && t)[-1].t", "\"z\""},
      {"sum(n)", "6"},
      {"sum(`[1, 0.5]`)", "1.5"},
      {"sum(e)", "0"},
      {"to_array(s)", "[\"caf\u00e9\"]"},
      {"to_array(n)", "[3, 1, 2]"},
      {"to_number(' 12 ')", "12"},
      {"to_number('1e3')", "1000.0"},
      {"to_number('x')", "null"},
      {"to_number(n)", "null"},
      {"to_string(m)", R"("{\"k\":1,\"j\":2}")"},
      {"to_string([s])", R"x("[\"caf\\u00e9\"]")x"},
      {"to_string(s)", "\"caf\u00e9\""},
      {"[type(s), type(n), type(m), type(`1`), type(`true`), type(nope)]",
       R"(["string", "array", "object", "number", "boolean", "null"])"},
      {"w[?starts_with(@, 'a')] | length(@)", "1"},
      {"r[*].merge(@, {u: t})[].u", R"(["x", "y", "z"])"},
  };
  for (const Case& c : cases) {
    INFO(c.expression);
    const Evaluation evaluation = evaluated(c.expression);
    CHECK_FALSE(evaluation.error);
    CHECK(evaluation.value.dump() == Json::parse(c.result).dump());
  }
}

TEST_CASE("What functions do not take", "[query]") {
  struct Case {
    const char* expression;
    const char* error;
  };
  const Case cases[] = {
      {"foo(s)", "Unknown function: foo()"},
      {"length()", "Expected 1 argument for function length(), received 0"},
      {"contains(s)", "Expected 2 arguments for function contains(), received 1"},
      {"not_null()", "Expected at least 1 argument for function not_null(), received 0"},
      {"length(nope)",
       "In function length(), invalid type for value: None, expected one of: ['string', 'array', 'object'], received: "
       "\"null\""},
      {"abs(m)",
       "In function abs(), invalid type for value: {'k': 1, 'j': 2}, expected one of: ['number'], received: "
       "\"object\""},
      {"sum(w)", "In function sum(), invalid type for value: b, expected one of: ['array-number'], received: \"str\""},
      {"max([`1`, s])",
       "In function max(), invalid type for value: caf\u00e9, expected one of: ['array-number', 'array-string'], "
       "received: \"str\""},
      {"join(s, [s, nope])",
       "In function join(), invalid type for value: None, expected one of: ['array-string'], received: \"NoneType\""},
      {"sort([m])",
       "In function sort(), invalid type for value: {'k': 1, 'j': 2}, expected one of: ['array-string', "
       "'array-number'], received: \"dict\""},
      {"sort_by(w, &x)",
       "In function sort_by(), invalid type for value: b, expected one of: ['string', 'number'], received: \"null\""},
      {"sort_by(r, &[t, v][?@ != 'y'] | [0])",
       "In function sort_by(), invalid type for value: 1, expected one of: ['string'], received: \"number\""},
      {"max_by(r, &@)",
       "In function max_by(), invalid type for value: {'v': 2, 't': 'x'}, expected one of: ['number', 'string'], "
       "received: \"object\""},
      {"map(s, n)",
       "In function map(), invalid type for value: caf\u00e9, expected one of: ['expref'], received: \"string\""},
      {"map(&foo(@), n)", "Unknown function: foo()"},
      {"contains(s, `1`)", "'in <string>' requires string as left operand, not int"},
      {"n[?@ > 'x']", "'>' not supported between instances of 'int' and 'str'"},
      {"n[::0]", "slice step cannot be zero"},
      {"&a", "Encountered unrecognized type in JSON encoder."},
  };
  for (const Case& c : cases) {
    INFO(c.expression);
    const Evaluation evaluation = evaluated(c.expression);
    CHECK(evaluation.error == c.error);
    CHECK(evaluation.value == nullptr);
  }
}

TEST_CASE("An error does not outlive its evaluation", "[query]") {
  const QueryCompilation compilation = compile_query("abs(@)");
  REQUIRE(compilation.query);
  CHECK(compilation.query->evaluate("x").error);
  CHECK(compilation.query->evaluate(-1).value == 1);
}
