// The words are those of CPython's json module: https://docs.python.org/3/library/json.html
#include "cli/json_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;
using namespace keyturn::cli;

TEST_CASE("JSON is read as Python reads it", "[cli][json]") {
  struct Case {
    std::string_view text;
    std::string_view dump;
  };
  const Case cases[] = {{R"({"b":1,"a":[true,null,-2,1.5,1e3]})", R"({"b":1,"a":[true,null,-2,1.5,1000.0]})"},
                        {R"("\u00e4\ud83c\udfb5\n\/")", "\"ä\U0001F3B5\\n/\""},
                        {" [ ] ", "[]"},
                        {R"({"a":1,"b":2,"a":3})", R"({"a":3,"b":2})"}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const JsonReading reading = read_json(c.text);
    CHECK(reading.error == "");
    CHECK(reading.value.dump() == c.dump);
  }
}

TEST_CASE("What is wrong with JSON is said in Python's words, with its place", "[cli][json]") {
  struct Case {
    std::string_view text;
    std::string_view error;
  };
  const Case cases[] = {
      {"", "Expecting value: line 1 column 1 (char 0)"},
      {"{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"},
      {"{a:1}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"},
      {R"({"a" 1})", "Expecting ':' delimiter: line 1 column 6 (char 5)"},
      {R"({"a":1)", "Expecting ',' delimiter: line 1 column 7 (char 6)"},
      {R"({"a":1,})", "Illegal trailing comma before end of object: line 1 column 7 (char 6)"},
      {"[1,]", "Illegal trailing comma before end of array: line 1 column 3 (char 2)"},
      {"[1", "Expecting ',' delimiter: line 1 column 3 (char 2)"},
      {"[", "Expecting value: line 1 column 2 (char 1)"},
      {R"("ä)", "Unterminated string starting at: line 1 column 1 (char 0)"},
      {"[\"ä\",\n x]", "Expecting value: line 2 column 2 (char 7)"},
      {"\"a\nb\"", "Invalid control character at: line 1 column 3 (char 2)"},
      {R"("a\x")", "Invalid \\escape: line 1 column 3 (char 2)"},
      {R"("\u12g4")", "Invalid \\uXXXX escape: line 1 column 4 (char 3)"},
      {R"({"a":1}{"b":2})", "Extra data: line 1 column 8 (char 7)"},
      {"-", "Expecting value: line 1 column 1 (char 0)"},
      {"tru", "Expecting value: line 1 column 1 (char 0)"},
      {"01", "Extra data: line 1 column 2 (char 1)"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read_json(c.text).error == c.error);
  }
}

TEST_CASE("A document nested without end is refused instead of followed", "[cli][json]") {
  CHECK_FALSE(read_json(std::string(100000, '[')).ok());
}
