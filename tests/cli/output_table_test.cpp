#include <catch2/catch_test_macros.hpp>

#include "cli/output/formats.h"
#include "cli/output/utf8.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

std::string table(const char* document, int width = 80) {
  return table_output(Json::parse(document), "GetItem", width, false).out;
}

}  // namespace

TEST_CASE("A table of one value has no header", "[output][table]") {
  CHECK(table(R"({"a": 5})") == R"(------------
|  GetItem |
+----+-----+
|  a |  5  |
+----+-----+
)");
}

TEST_CASE("A table of several values has a header", "[output][table]") {
  CHECK(table(R"({"bb": true, "a": "value"})") == R"(-------------------
|     GetItem     |
+--------+--------+
|    a   |  bb    |
+--------+--------+
|  value |  True  |
+--------+--------+
)");
}

TEST_CASE("Maps in a table are sections below, indented", "[output][table]") {
  CHECK(table(R"({"Item": {"S": "x", "L": [1, 2]}})") == R"(--------------
|   GetItem  |
+------------+
||   Item   ||
|+----+-----+|
||  S |  x  ||
|+----+-----+|
|||    L   |||
||+--------+||
|||  1     |||
|||  2     |||
||+--------+||
)");
}

TEST_CASE("A list of maps has the columns of all of them", "[output][table]") {
  CHECK(table(R"([{"Key": "a"}, {"Key": "b", "Value": null}])") == R"(------------------
|     GetItem    |
+------+---------+
|  Key |  Value  |
+------+---------+
|  a   |         |
|  b   |  None   |
+------+---------+
)");
}

TEST_CASE("A list of maps with more in them opens a section for each", "[output][table]") {
  CHECK(table(R"([{"Name": "a", "Keys": ["x"]}, {"Name": "b"}])") == R"(----------
| GetItem|
+--------+
|  Name  |
+--------+
|  a     |
+--------+
|| Keys ||
|+------+|
||  x   ||
|+------+|
| GetItem|
+--------+
|  Name  |
+--------+
|  b     |
+--------+
)");
}

TEST_CASE("Single rows are turned upright where the terminal is too narrow", "[output][table]") {
  const char* document = R"({"First": "aaaaaaaaaa", "Second": "bbbbbbbbbb"})";
  CHECK(table(document, 30) == R"(------------------------------
|           GetItem          |
+-------------+--------------+
|    First    |   Second     |
+-------------+--------------+
|  aaaaaaaaaa |  bbbbbbbbbb  |
+-------------+--------------+
)");
  CHECK(table(document, 29) == R"(--------------------------
|         GetItem        |
+---------+--------------+
|  First  |  aaaaaaaaaa  |
|  Second |  bbbbbbbbbb  |
+---------+--------------+
)");
}

TEST_CASE("What is nothing in Python prints no table", "[output][table]") {
  for (const char* document : {"{}", "[]", "\"\"", "0", "0.0", "false", "null"}) CHECK(table(document).empty());
}

TEST_CASE("A bare scalar prints only the title", "[output][table]") {
  for (const char* document : {"5", "\"x\"", "true", R"({"a": []})"}) {
    CHECK(table(document) == "---------\n|GetItem|\n+-------+\n");
  }
}

TEST_CASE("Rows of lists, and of unequal length", "[output][table]") {
  CHECK(table(R"([[1, 2], ["a", null]])") == R"(---------------
|   GetItem   |
+----+--------+
|  1 |  2     |
|  a |  None  |
+----+--------+
)");
  const Printed printed = table_output(Json::parse("[[1, 2], [3]]"), "GetItem", 80, false);
  CHECK(printed == Printed{"", "Row should have 2 elements, instead it has 1"});
}

TEST_CASE("A table of maps and something else ends in Python's words", "[output][table]") {
  const auto error = [](const char* document) { return table_output(Json::parse(document), "Op", 80, false).error; };
  CHECK(error(R"([{"a": 1}, 5])") == "'int' object is not iterable");
  CHECK(error(R"([{"a": 1}, "x"])") == "string indices must be integers, not 'str'");
  CHECK(error(R"([["x", [{"a": 1, "b": 2}]]])") == "list index out of range");
}

TEST_CASE("Maps without scalars have a title alone", "[output][table]") {
  CHECK(table(R"([{"L": [1]}, {}])") == R"(---------
|GetItem|
||  L  ||
|+-----+|
||  1  ||
|+-----+|
|GetItem|
)");
}

TEST_CASE("Wide and ambiguous characters take two columns", "[output][table]") {
  CHECK(text_width("abc") == 3);
  CHECK(text_width("\u6771\u4eac") == 4);  // wide
  CHECK(text_width("\uff21") == 2);        // full width
  CHECK(text_width("\u00e9\u2013") == 4);  // ambiguous
  CHECK(text_width("\U0001F3B5") == 2);    // beyond U+FFFF
  CHECK(text_width("\u0101\u1e01") == 3);  // ambiguous and narrow
  CHECK(text_width("\xff\xfe") == 4);      // broken bytes count like U+FFFD
  CHECK(table(R"({"n": "東京"})") ==
        "---------------\n|   GetItem   |\n+----+--------+\n|  n |  東京  |\n+----+--------+\n");
}

TEST_CASE("Colours stand around cells and bars, with a reset after every write", "[output][table]") {
  const Printed printed = table_output(Json::parse(R"({"I": {"a": 1}})"), "Op", 80, true);
  const std::string reset = "\x1b[0m";
  const std::string bar = "\x1b[2m\x1b[33m|\x1b[0m" + reset;
  const auto cell = [&](const std::string& text) { return "\x1b[1m\x1b[34m" + text + reset; };
  const auto line = [&](const std::string& text, const std::string& bars) {
    return bars + text + reset + bars + "\n" + reset;
  };
  const std::string none = reset;
  CHECK(printed.out == "--------------\n" + reset + line("|     Op     |", none) + line("+------------+", none) +
                           line("|     I    |", bar) + line("+----+-----+", bar) +
                           line("|  " + cell("a") + " |  " + cell("1") + "  |", bar) + line("+----+-----+", bar));
}
