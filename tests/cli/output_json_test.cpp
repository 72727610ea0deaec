#include <catch2/catch_test_macros.hpp>

#include "cli/output/json_writer.h"
#include "cli/output/printer.h"

using namespace keyturn;
using namespace keyturn::cli;

TEST_CASE("JSON is indented by four and keeps the order of members", "[output][json]") {
  const Json document = {{"z", {{"b", 1}, {"a", Json::array({1, Json::array()})}}}, {"y", Json::object()}};
  CHECK(indented_json(document) == R"({
    "z": {
        "b": 1,
        "a": [
            1,
            []
        ]
    },
    "y": {}
})");
}

TEST_CASE("JSON scalars are written as Python writes them", "[output][json]") {
  struct Case {
    Json value;
    std::string text;
  };
  const Case cases[] = {
      {nullptr, "null"},
      {true, "true"},
      {0.5, "0.5"},
      {1.0, "1.0"},
      {1e16, "1e+16"},
      {1e15, "1000000000000000.0"},
      {0.0001, "0.0001"},
      {0.00001, "1e-05"},
      {1e300, "1e+300"},
      {123456789.123, "123456789.123"},
      {-0.0, "-0.0"},
      {std::uint64_t{12345678901234567890U}, "12345678901234567890"},
      {"caf\u00e9 \U0001F3B5", "\"caf\u00e9 \U0001F3B5\""},
      {"a\tb\nc\"\\/", R"("a\tb\nc\"\\/")"},
      {std::string("\x01\x7f\b\f", 4), "\"\\u0001\x7f\\b\\f\""},
  };
  for (const Case& c : cases) CHECK(indented_json(c.value) == c.text);
}

TEST_CASE("Tokens are JSON in one line and in ASCII", "[output][json]") {
  const Json token = {{"ExclusiveStartTableName", nullptr}, {"name", "\u00e9\U0001F3B5"}, {"n", Json::array({1, 2})}};
  CHECK(ascii_json(token) == R"({"ExclusiveStartTableName": null, "name": "\u00e9\ud83c\udfb5", "n": [1, 2]})");
  CHECK(compact_ascii_json(token) == R"({"ExclusiveStartTableName":null,"name":"\u00e9\ud83c\udfb5","n":[1,2]})");
  CHECK(one_line_json("\u00e9") == "\"\u00e9\"");
}

TEST_CASE("Only an empty map prints nothing as JSON", "[output][json]") {
  const Printer printer({.format = OutputFormat::Json, .operation = "ListTables", .query = {}});
  CHECK(printer.whole(Json::object()) == Printed{});
  CHECK(printer.whole(Json::array()).out == "[]\n");
  CHECK(printer.whole("").out == "\"\"\n");
  CHECK(printer.whole(nullptr).out == "null\n");
}
