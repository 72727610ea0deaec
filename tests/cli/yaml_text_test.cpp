// YAML 1.2, core schema: https://yaml.org/spec/1.2.2/#103-core-schema
#include "cli/yaml_text.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/text.h"

using namespace keyturn;
using namespace keyturn::cli;

TEST_CASE("The YAML that people write is read", "[cli][yaml]") {
  struct Case {
    std::string_view text;
    std::string_view json;
  };
  const Case cases[] = {
      {"a: 1", R"({"a":1})"},
      {"a: yes\nb: true\nc: ~\nd: '1'\ne: 0x10\nf: 1.5\n", R"({"a":"yes","b":true,"c":null,"d":"1","e":16,"f":1.5})"},
      {"a:\n  b: x\n  c:\n  - 1\n  - 2\nd: {e: [f, 'g']}\n", R"({"a":{"b":"x","c":[1,2]},"d":{"e":["f","g"]}})"},
      {"- {K: a, T: S}\n- K: b\n  T: S\n", R"([{"K":"a","T":"S"},{"K":"b","T":"S"}])"},
      {"a: # comment\n  b: 'x # y'\n", R"({"a":{"b":"x # y"}})"},
      {"a: |\n  one\n  two\nb: >-\n  one\n  two\n", R"({"a":"one\ntwo\n","b":"one two"})"},
      {"---\na: \"x\\ty\"\n", R"({"a":"x\ty"})"},
      {"a: http://x:80/\n", R"({"a":"http://x:80/"})"},
      {"- - 1\n  - 2\n", "[[1,2]]"},
      {"a: one\n  two\n\n  three\nb: \"x\n  y\\\n  z\"\n", R"({"a":"one two\nthree","b":"x yz"})"},
      {"a: [\n1,\n2\n]\nb: {\n  x: y\n}\n", R"({"a":[1,2],"b":{"x":"y"}})"},
      {"a: |+\n x\n\nb: |-\n  y\n", R"({"a":"x\n\n","b":"y"})"},
      {"a: >\n one\n two\n\n three\n", R"({"a":"one two\nthree\n"})"},
      {"? a\n: b\n", R"({"a":"b"})"},
      {"[a: 1, b]", R"([{"a":1},"b"])"},
      {"", "null"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const YamlReading reading = read_yaml(c.text);
    CHECK(reading.error == "");
    CHECK(reading.value.dump() == Json::parse(c.json).dump());
  }
}

TEST_CASE("Broken YAML is refused", "[cli][yaml]") {
  for (const std::string_view text : {"{a: 1", "[1, 2", "a: 'x", "a: 1\n b: 2\n", "a: b: c", "a: &x 1", "- 1\nb: 2"}) {
    CAPTURE(text);
    CHECK_FALSE(read_yaml(text).ok());
  }
  CHECK_FALSE(read_yaml(std::string(5000, '[')).ok());
}

// The words are libyaml's, taken from PyYAML's binding of it.
TEST_CASE("What is wrong with YAML is said with its place", "[cli][yaml]") {
  struct Case {
    std::string_view text;
    std::string_view error;  // places as line:column
  };
  const Case cases[] = {
      {"{bad", "while parsing a flow mapping|1:1|did not find expected ',' or '}'|2:1"},
      {"a: [1, 2}", "while parsing a flow sequence|1:4|did not find expected ',' or ']'|1:9"},
      {"{a: ", "while parsing a flow node|did not find expected node content|2:1"},
      {"'x", "while scanning a quoted scalar|1:1|found unexpected end of stream|1:3"},
      {"a: b: c", "mapping values are not allowed in this context|1:5"},
      {"a: 1\n b: 2\n", "mapping values are not allowed in this context|2:3"},
      {"a: 1\nb\n", "while scanning a simple key|2:1|could not find expected ':'|3:1"},
      {"- 1\nb: 2", "while parsing a block collection|1:1|did not find expected '-' indicator|2:1"},
      {"a: 1\n- b", "while parsing a block mapping|1:1|did not find expected key|2:1"},
      {"a:\n  b: 1\n c: 2", "while parsing a block mapping|1:1|did not find expected key|3:2"},
      {"a: - b", "block sequence entries are not allowed in this context|1:4"},
      {"{a: 1} b", "did not find expected <document start>|1:8"},
      {"a: @x", "while scanning for the next token|found character that cannot start any token|1:4"},
      {"a: \"\\q\"", "while parsing a quoted scalar|1:4|found unknown escape character|1:5"},
      {"a: 1\n---\nb: 1", "expected a single document in the stream|1:1|but found another document|2:1"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    std::string error;
    for (const std::string& part : split(c.error, '|')) {
      const std::size_t colon = part.find(':');
      const bool is_place = part.size() == 3 && colon == 1;
      if (!error.empty()) error += "\n";
      error += is_place ? "  in \"<unicode string>\", line " + part.substr(0, 1) + ", column " + part.substr(2) : part;
    }
    CHECK(read_yaml(c.text).error == error);
  }
}
