// bash's rules of words: https://www.gnu.org/software/bash/manual/bash.html#Shell-Expansions
#include "cli/shell/expand.h"

#include <catch2/catch_test_macros.hpp>
#include <map>

#include "cli/shell/parse.h"

using namespace keyturn::cli::shell;

namespace {

using Words = std::vector<std::string>;

Values values() {
  return {[](std::string_view name) -> std::string {
            static const std::map<std::string, std::string, std::less<>> kVariables = {
                {"NAME", "Music"}, {"TWO", "a b"}, {"HOME", "/home/user"}, {"?", "254"}, {"STAR", "*.json"}};
            const auto found = kVariables.find(name);
            return found == kVariables.end() ? std::string() : found->second;
          },
          [](const Script&) { return std::string("out  put\nline"); },
          [](std::string_view pattern) {
            return pattern == "*.json" ? Words{"a.json", "b.json"} : Words();
          }};
}

Words words_of(std::string_view line) {
  const Parsed parsed = parse(line);
  if (parsed.script.steps.empty()) return {};
  return expanded(parsed.script.steps.front().pipeline.front().words, values());
}

}  // namespace

TEST_CASE("Words are split, unquoted and filled in as bash does it", "[cli][shell]") {
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
      {"echo a \\\r\n  b", {"echo", "a", "b"}},
      {"echo Ta\\\nble", {"echo", "Table"}},
      {"echo \"one \\\ntwo\"", {"echo", "one two"}},
      {"echo $NAME ${NAME}s \"$NAME\" '$NAME'", {"echo", "Music", "Musics", "Music", "$NAME"}},
      {"echo $TWO \"$TWO\" x$TWO", {"echo", "a", "b", "a b", "xa", "b"}},
      {"echo $UNSET \"$UNSET\"", {"echo", ""}},
      {"echo $? 5$", {"echo", "254", "5$"}},
      {"echo ~/x ~ a~ '~'", {"echo", "/home/user/x", "/home/user", "a~", "~"}},
      {"echo a # not read", {"echo", "a"}},
      {"echo a#b", {"echo", "a#b"}},
      {"echo {S=x} [0] Items[*].Name", {"echo", "{S=x}", "[0]", "Items[*].Name"}},
      {"echo $(x) \"$(x)\" \"a$(x \"b\" ')')c\"", {"echo", "out", "put", "line", "out  put\nline", "aout  put\nlinec"}},
      {"rm *.json '*.json' $STAR \"$STAR\"", {"rm", "a.json", "b.json", "*.json", "a.json", "b.json", "*.json"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    CHECK(words_of(c.line) == c.words);
  }
}

TEST_CASE("A quoted word reads back as itself", "[cli][shell]") {
  for (const std::string_view text : {"plain", "", "two words", "it's", "~/x", "a$b", "{\"a\": 1}", "*"}) {
    CAPTURE(text);
    CHECK(words_of("echo " + quoted(text)) == Words{"echo", std::string(text)});
  }
}
