// bash's rules of words: https://www.gnu.org/software/bash/manual/bash.html#Quoting
#include "cli/words.h"

#include <catch2/catch_test_macros.hpp>
#include <map>

using namespace keyturn::cli;

namespace {

using Words = std::vector<std::string>;

std::string variable(std::string_view name) {
  static const std::map<std::string, std::string, std::less<>> kVariables = {
      {"NAME", "Music"}, {"TWO", "a b"}, {"HOME", "/home/user"}, {"?", "254"}};
  const auto found = kVariables.find(name);
  return found == kVariables.end() ? std::string() : found->second;
}

Words words_of(std::string_view line) {
  const Script script = parse_script(line);
  if (script.commands.empty()) return {};
  return expanded(script.commands.front().words, variable);
}

}  // namespace

TEST_CASE("Words are split, unquoted and filled in as bash does it", "[cli][words]") {
  struct Case {
    std::string_view line;
    Words words;
  };
  const Case cases[] = {
      {"aws  dynamodb\tlist-tables ", {"aws", "dynamodb", "list-tables"}},
      {"echo 'a b' \"c d\"", {"echo", "a b", "c d"}},
      {"echo 'Ta'\"b\"", {"echo", "Tab"}},
      {"echo Ta\\ b", {"echo", "Ta b"}},
      {"echo ''", {"echo", ""}},
      {"echo \"say \\\"hi\\\" \\n\"", {"echo", "say \"hi\" \\n"}},
      {"echo 'it'\\''s'", {"echo", "it's"}},
      {"echo a \\\n  b", {"echo", "a", "b"}},
      {"echo Ta\\\nble", {"echo", "Table"}},
      {"echo \"one \\\ntwo\"", {"echo", "one two"}},
      {"echo $NAME ${NAME}s \"$NAME\" '$NAME'", {"echo", "Music", "Musics", "Music", "$NAME"}},
      {"echo $TWO \"$TWO\"", {"echo", "a", "b", "a b"}},
      {"echo $UNSET \"$UNSET\"", {"echo", ""}},
      {"echo $? 5$", {"echo", "254", "5$"}},
      {"echo ~/x ~ a~ '~'", {"echo", "/home/user/x", "/home/user", "a~", "~"}},
      {"echo a # not read", {"echo", "a"}},
      {"echo a#b", {"echo", "a#b"}},
      {"echo {S=x} [0]", {"echo", "{S=x}", "[0]"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    CHECK(words_of(c.line) == c.words);
  }
}

TEST_CASE("A backslash before blanks where a word would begin is the line continuation that it once was",
          "[cli][words]") {
  const std::string_view line = "aws dynamodb create-table \\ --table-name Music \\    --key-schema K \\ \n--tags T";
  const Script script = parse_script(line);
  CHECK(script.collapsed_continuations);
  CHECK(expanded(script.commands.front().words, variable) ==
        Words{"aws", "dynamodb", "create-table", "--table-name", "Music", "--key-schema", "K", "--tags", "T"});
  CHECK_FALSE(parse_script("echo Ta\\ b").collapsed_continuations);
  CHECK_FALSE(parse_script("echo a \\\n b").collapsed_continuations);
}

TEST_CASE("Commands hang together by semicolons, line ends, && and ||", "[cli][words]") {
  const Script script = parse_script("a 1 && b; c ||\n d\n e");
  REQUIRE(script.commands.size() == 5);
  CHECK(script.commands[1].joint == Joint::IfSucceeded);
  CHECK(script.commands[2].joint == Joint::Always);
  CHECK(script.commands[3].joint == Joint::IfFailed);
  CHECK(script.commands[4].joint == Joint::Always);
}

TEST_CASE("A line that a shell would ask more for is incomplete", "[cli][words]") {
  for (const std::string_view line : {"echo 'a", "echo \"a", "echo a \\", "echo a &&", "echo a ||\n"}) {
    CAPTURE(line);
    CHECK(parse_script(line).incomplete);
  }
  for (const std::string_view line : {"echo a", "echo 'a'", "echo \\\\", ""}) {
    CAPTURE(line);
    CHECK_FALSE(parse_script(line).incomplete);
  }
}

TEST_CASE("What this terminal cannot do is refused in a sentence", "[cli][words]") {
  for (const std::string_view line :
       {"a | b", "a > f", "a < f", "a &", "echo $(a)", "echo `a`", "echo \"`a`\"", "(a)"}) {
    CAPTURE(line);
    CHECK_FALSE(parse_script(line).refused.empty());
  }
  CHECK(parse_script("echo 'a | b > c $(d) `e`'").refused.empty());
}

TEST_CASE("A quoted word reads back as itself", "[cli][words]") {
  for (const std::string_view text : {"plain", "", "two words", "it's", "~/x", "a$b", "{\"a\": 1}"}) {
    CAPTURE(text);
    CHECK(words_of("echo " + shell_quoted(text)) == Words{"echo", std::string(text)});
  }
}
