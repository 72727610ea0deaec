// YAML 1.2, core schema: https://yaml.org/spec/1.2.2/#103-core-schema
#include "cli/yaml_text.h"

#include <catch2/catch_test_macros.hpp>

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
