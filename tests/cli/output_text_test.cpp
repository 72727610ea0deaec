#include <catch2/catch_test_macros.hpp>

#include "cli/output/formats.h"
#include "cli/output/letters.h"

using namespace keyturn;
using namespace keyturn::cli;

TEST_CASE("--output text", "[output][text]") {
  struct Case {
    const char* rule;
    const char* document;
    const char* text;
  };
  const Case cases[] = {
      {"scalars as Python writes them", "true", "True\n"},
      {"null", "null", "None\n"},
      {"a bare float", "1.0", "1.0\n"},
      {"nothing for an empty map", "{}", ""},
      {"nothing for an empty list", R"({"a": []})", ""},
      {"values of a map in the order of its keys", R"({"b": 2, "a": "x", "c": null})", "x\t2\tNone\n"},
      {"a map in a map is headed by its name", R"({"Table": {"Name": "M", "Keys": {"Kind": "HASH"}}})",
       "TABLE\tM\nKEYS\tHASH\n"},
      {"no line without scalars", R"({"Item": {"Artist": {"S": "A"}}})", "ARTIST\tA\n"},
      {"named scalars one below another", R"({"TableNames": ["b", "a"]})", "TABLENAMES\tb\nTABLENAMES\ta\n"},
      {"unnamed scalars side by side", R"(["b", 1, null])", "b\t1\tNone\n"},
      {"lists of lists", R"([["a", 1], ["b", 2]])", "a\t1\nb\t2\n"},
      {"scalars before the lists among them", R"([1, [2, 3], 4])", "1\t4\n2\t3\n"},
      {"columns of a list of maps are those of all", R"({"Tags": [{"Key": "a"}, {"Value": "v", "Key": "b"}]})",
       "TAGS\ta\t\nTAGS\tb\tv\n"},
      {"a member that is a scalar elsewhere", R"([{"a": 1}, {"a": {"b": [true]}}])", "1\n{'b': [True]}\n"},
      {"text goes out as it is", R"({"Policy": "x\ty\nz"})", "x\ty\nz\n"},
  };
  for (const Case& c : cases) {
    INFO(c.rule);
    CHECK(text_output(Json::parse(c.document)) == Printed{c.text, std::nullopt});
  }
}

TEST_CASE("--output text ends in Python's words at a list of maps and something else", "[output][text]") {
  CHECK(text_output(Json::parse(R"([{"a": 1}, 5])")).error == "'int' object has no attribute 'items'");
  CHECK(text_output(Json::parse(R"([null, {"a": 1}])")).error == "'NoneType' object has no attribute 'items'");
  CHECK(text_output(Json::parse(R"([{"a": 1}, ["x"]])")).error == "'list' object has no attribute 'items'");

  const Printed printed = text_output(Json::parse(R"({"a": 1, "b": [{"c": 2}, "x"], "d": [3]})"));
  CHECK(printed.out == "1\n");
  CHECK(printed.error == "'str' object has no attribute 'items'");

  const Printed nested = text_output(Json::parse(R"([{"a": 1, "b": [{"c": 2}, "x"]}, {"a": 3}])"));
  CHECK(nested.out == "1\n");  // nothing after the error
}

TEST_CASE("Names are written in capitals", "[output][text]") {
  CHECK(upper_case("TableName_1") == "TABLENAME_1");
  CHECK(upper_case("stra\u00dfe \u00e9\u00ff\u0151") == "STRASSE \u00c9\u0178\u0150");
  CHECK(upper_case("\u03c3\u03c2\u03ac \u0434\u0451") == "\u03a3\u03a3\u0386 \u0414\u0401");
  CHECK(upper_case("\u6771\u4eac\u00f7") == "\u6771\u4eac\u00f7");
}
