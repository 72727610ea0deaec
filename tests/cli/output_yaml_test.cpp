#include <catch2/catch_test_macros.hpp>

#include "cli/output/formats.h"
#include "cli/output/yaml_scalar.h"

using namespace keyturn;
using namespace keyturn::cli;

TEST_CASE("YAML is in block style with sorted keys", "[output][yaml]") {
  struct Case {
    const char* rule;
    const char* document;
    const char* text;
  };
  const Case cases[] = {
      {"keys sorted, lists not indented", R"({"b": [1, {"d": 1, "c": null}], "a": true})",
       "a: true\nb:\n- 1\n- c: null\n  d: 1\n"},
      {"a list in a list", "[[1, [2]], [3]]", "- - 1\n  - - 2\n- - 3\n"},
      {"empty collections", R"({"l": [], "m": {}, "n": [[], {}]})", "l: []\nm: {}\nn:\n- []\n- {}\n"},
      {"floats", "[0.5, 1.0, 1e16, 0.00001]", "- 0.5\n- 1.0\n- 1e+16\n- 1e-05\n"},
      {"a map in a map", R"({"a": {"b": {"c": "d"}}})", "a:\n  b:\n    c: d\n"},
      {"a bare text like JSON", "\"x\"", "\"x\"\n"},
      {"a bare null", "null", "null\n"},
      {"a line break", R"({"a": "x\ny"})", "a: 'x\n\n  y'\n"},
      {"two line breaks", R"({"a": "x\n\ny"})", "a: 'x\n\n\n  y'\n"},
      {"a line break at the end", R"({"a": "x\n"})", "a: 'x\n\n  '\n"},
      {"a blank behind a line break", R"({"a": "x\n y"})", "a: \"x\\n y\"\n"},
      {"control characters", R"({"a": "x\ty\u0001\u00a0\u0085"})", "a: \"x\\ty\\x01\u00a0\\N\"\n"},
      {"beyond U+FFFF", "{\"a\": \"\\ud83c\\udfb5\"}", "a: \"\\U0001F3B5\"\n"},
      {"other letters", "[\"\u6771\u4eac\"]", "- \u6771\u4eac\n"},
  };
  for (const Case& c : cases) {
    INFO(c.rule);
    CHECK(yaml_output(Json::parse(c.document)) == c.text);
  }
}

TEST_CASE("A no-break space alone needs no escape", "[output][yaml]") {
  CHECK(yaml_output(Json::parse("[\"a\\u00a0b\"]")) == "- a\u00a0b\n");
}

TEST_CASE("Long text is folded at the first blank beyond column 80", "[output][yaml]") {
  const std::string word(40, 'w');
  const std::string eighty = word + " " + word;  // with "a: " the column is 84 there
  CHECK(yaml_output({{"a", eighty + " end"}}) == "a: " + eighty + "\n  end\n");
  CHECK(yaml_output({{"a", "'" + eighty + " end"}}) == "a: '''" + eighty + "\n  end'\n");
  CHECK(yaml_output({{"a", "\t" + eighty + " end"}}) == "a: \"\\t" + eighty + "\n  end\"\n");
  CHECK(yaml_output({{"a", "\t" + eighty + "  end"}}) == "a: \"\\t" + eighty + "\n  \\ end\"\n");
  CHECK(yaml_output({{"a", eighty + "  end"}}) == "a: " + eighty + "  end\n");
  CHECK(yaml_output({{"a", Json::array({eighty + " end"})}}) == "a:\n- " + eighty + "\n  end\n");
  CHECK(yaml_output({{eighty + " k", 1}}) == eighty + " k: 1\n");
}

TEST_CASE("Keys that are long or broken stand behind a question mark", "[output][yaml]") {
  const std::string key(129, 'k');
  CHECK(yaml_output({{key, Json::array({1})}}) == "? " + key + "\n: - 1\n");
  CHECK(yaml_output({{"a\nb", 1}}) == "? 'a\n\n  b'\n: 1\n");
  CHECK(is_simple_yaml_key(std::string(128, 'k')));
}

TEST_CASE("Text is plain where YAML 1.2 reads it as that text", "[output][yaml]") {
  for (const char* text : {"yes",
                           "no",
                           "y",
                           "on",
                           "key:val",
                           "it's",
                           "a#b",
                           "-x",
                           "?x",
                           ":x",
                           "a,b",
                           "a]",
                           "12a",
                           "1_a",
                           "0x",
                           "0b",
                           "1.2.3",
                           "-",
                           "x:",
                           "2024-1-2",
                           "12:30:45",
                           "tRUE",
                           "nUll",
                           "e3",
                           "+x",
                           ".",
                           "..",
                           "<",
                           "_1",
                           "1e",
                           "arn:aws:kms:us-east-1:1:key/1"}) {
    INFO(text);
    const bool ends_in_indicator = std::string_view(text) == "-" || std::string_view(text) == "x:";
    CHECK(yaml_quotes(text, false) == (ends_in_indicator ? YamlQuotes::Single : YamlQuotes::None));
  }
}

TEST_CASE("Text is quoted where YAML 1.2 reads it as something else", "[output][yaml]") {
  for (const char* text : {"",
                           " x",
                           "x ",
                           "true",
                           "False",
                           "null",
                           "NULL",
                           "~",
                           "123",
                           "-5",
                           "+5",
                           "012",
                           "0o17",
                           "0x1F",
                           "0b101",
                           "1_000",
                           "1.5",
                           "1.",
                           ".5",
                           "-.5e+3",
                           "1e3",
                           "1.5E-7",
                           ".inf",
                           "-.INF",
                           ".nan",
                           "2024-01-02",
                           "2024-1-2T3:04:05Z",
                           "2024-01-02 03:04:05.6 +01:30",
                           "<<",
                           "=",
                           "a: b",
                           "a #b",
                           "#c",
                           "@at",
                           "%p",
                           "*z",
                           "&z",
                           "!z",
                           "|",
                           ">",
                           "'q",
                           "\"q",
                           "[x",
                           "{x",
                           "]",
                           "}",
                           ",",
                           "`x",
                           "- x",
                           "? x",
                           "---",
                           "...",
                           "a\nb"}) {
    INFO(text);
    CHECK(yaml_quotes(text, false) == YamlQuotes::Single);
  }
  CHECK(yaml_quotes("a\rb", false) == YamlQuotes::Double);
  CHECK(yaml_quotes("a \nb", false) == YamlQuotes::Double);
  CHECK(yaml_quotes("a\nb", true) == YamlQuotes::Double);
}
