// argparse's rules: https://docs.python.org/3/library/argparse.html
#include "cli/argument_parser.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn::cli;

namespace {

using Words = std::vector<std::string>;

OptionRule rule(std::string name, Arity arity = Arity::One) {
  OptionRule made;
  made.destination = name.substr(2);
  made.name = std::move(name);
  made.arity = arity;
  made.constant = "true";
  return made;
}

std::vector<OptionRule> rules() {
  OptionRule number = rule("--max-items");
  number.integer = true;
  OptionRule format = rule("--output");
  format.choices = {"json", "text", "table"};
  return {rule("--table-name"),
          rule("--tag-keys", Arity::Many),
          rule("--debug", Arity::Flag),
          number,
          format,
          rule("--skeleton", Arity::OptionalOne)};
}

Attempt<ParsedArguments> parse(const Words& words) {
  return parse_known_arguments(rules(), {{"help", true, nullptr}}, words);
}

}  // namespace

TEST_CASE("Options are found by name, by unique prefix and with an equals sign", "[cli][arguments]") {
  for (const Words& words : {Words{"--table-name", "Music"}, Words{"--table", "Music"}, Words{"--table-name=Music"},
                             Words{"--tab=Music"}, Words{"--table-name", "A", "--table-name", "Music"}}) {
    CAPTURE(words);
    CHECK(parse(words).value().first("table-name") == "Music");
  }
  CHECK(parse({"--table-name=a=b"}).value().first("table-name") == "a=b");
  CHECK(parse({"--table-name=-T"}).value().first("table-name") == "-T");
}

TEST_CASE("Negative numbers, words with blanks and a lone dash are values", "[cli][arguments]") {
  for (const std::string value : {"-1", "-1.5", "-a b", "-"}) {
    CAPTURE(value);
    CHECK(parse({"--table-name", value}).value().first("table-name") == value);
  }
}

TEST_CASE("A list takes every word up to the next option, also none", "[cli][arguments]") {
  const ParsedArguments parsed = parse({"--tag-keys", "a", "b", "--debug"}).value();
  CHECK(parsed.values.at("tag-keys") == Words{"a", "b"});
  CHECK(parsed.has("debug"));
  CHECK(parse({"--tag-keys"}).value().values.at("tag-keys").empty());
}

TEST_CASE("What a parser does not know is left over in order", "[cli][arguments]") {
  const ParsedArguments parsed = parse({"--foo=1", "--bar", "2", "3", "-x"}).value();
  CHECK(parsed.rest == Words{"--foo=1", "--bar", "3", "-x"});
  CHECK(parsed.first("help") == "2");
  CHECK(parse({"--", "--debug"}).value().first("help") == "--debug");
}

TEST_CASE("An option may stand without its optional value", "[cli][arguments]") {
  CHECK(parse({"--skeleton"}).value().first("skeleton") == "true");
  CHECK(parse({"--skeleton", "--debug"}).value().first("skeleton") == "true");
  CHECK(parse({"--skeleton", "output"}).value().first("skeleton") == "output");
}

TEST_CASE("Mistakes on the line are named as argparse names them", "[cli][arguments]") {
  struct Case {
    Words words;
    std::string message;
  };
  const Case cases[] = {
      {{"--table-name"}, "argument --table-name: expected one argument"},
      {{"--table-name", "-T"}, "argument --table-name: expected one argument"},
      {{"--ta", "x"}, "ambiguous option: --ta could match --table-name, --tag-keys"},
      {{"--debug=1"}, "argument --debug: ignored explicit argument '1'"},
      {{"--max-items", "1.5"}, "argument --max-items: invalid int value: '1.5'"},
      {{"--output", "jsn"}, "argument --output: Found invalid choice 'jsn'\n\nMaybe you meant:\n\n  * json"},
      {{"--output", "xml"}, "argument --output: Found invalid choice 'xml'\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.words);
    const auto parsed = parse(c.words);
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.error().message == c.message);
    CHECK(parsed.error().exit_status == 252);
  }
}

TEST_CASE("All that is required and missing is named in declared order", "[cli][arguments]") {
  OptionRule first = rule("--key");
  OptionRule second = rule("--table-name");
  first.required = second.required = true;
  const auto parsed = parse_known_arguments({first, second}, {{"items", false, nullptr}}, {});
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().message == "the following arguments are required: --key, --table-name, items");
}
