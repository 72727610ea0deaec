// How help pages are laid out: facts sheet aws-cli.md, section 7.
#include <catch2/catch_test_macros.hpp>

#include "cli/help/filling.h"
#include "cli/help/prose.h"
#include "cli/help/styled_text.h"
#include "cli/help/writer.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

std::vector<std::string> filled(Filler& filler, const StyledText& text, std::size_t width) {
  std::vector<std::string> lines;
  for (const StyledText& line : filler.fill(text, width)) {
    std::string signs;
    for (const Letter& letter : line) signs += letter.sign;
    lines.push_back(signs);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Lines are justified from the left and from the right by turns", "[cli][help]") {
  Filler filler;
  CHECK(filled(filler, styled("aa bb cc dd ee ff gg hh ii"), 10) == Lines{"aa  bb  cc", "dd  ee  ff", "gg hh ii"});
  CHECK(filled(filler, styled("a b c d eee f g h i jjj k"), 9) == Lines{"a  b  c d", "eee f g h", "i jjj k"});
  CHECK(filled(filler, styled("a b c d eeeee f"), 8) == Lines{"a  b c d", "eeeee f"});
  CHECK(filled(filler, styled("a b c d eeeee f"), 8) == Lines{"a b c  d", "eeeee f"});
}

TEST_CASE("Blanks within a line are kept, and a word longer than the line stands alone", "[cli][help]") {
  Filler filler;
  CHECK(filled(filler, styled("one.  Two"), 20) == Lines{"one.  Two"});
  CHECK(filled(filler, styled("a abcdefghijkl b"), 6) == Lines{"a", "abcdefghijkl", "b"});
  CHECK(filled(filler, styled("   "), 6).empty());
}

TEST_CASE("An address is broken after a slash, before a dot and after a hyphen", "[cli][help]") {
  Filler filler;
  const StyledText link = read_inline("[x](https://docs.aws.amazon.com/kms/a-b.html#c)");
  CHECK(filled(filler, link, 12) == Lines{"x  <https://", "docs.aws", ".amazon.com/", "kms/a-b", ".html#c>"});
}

TEST_CASE("Inline signs become bold and underlined, and a backslash takes their meaning away", "[cli][help]") {
  CHECK(overstruck(read_inline("`ab` *c* _d_ \\*e\\* `f_g`")) == "a\bab\bb c\bc _\bd *e* f\bf_\b_g\bg");
  CHECK(overstruck(read_inline("`a b`")) == "a\ba b\bb");
}

TEST_CASE("A terminal shows bold and underline, not backspaces", "[cli][help]") {
  CHECK(rendition_of_overstrikes("A\bAB\bB C\bC x _\by\n") == "\x1b[1mAB C\x1b[0m x \x1b[4my\x1b[0m\n");
  CHECK(rendition_of_overstrikes("+\bo item\n") == "o item\n");
  CHECK(rendition_of_overstrikes("plain") == "plain");
}

TEST_CASE("Bullets, remarks and quotations are indented as docutils does", "[cli][help]") {
  HelpWriter help("x");
  help.heading("Name");
  help.prose(read_prose("One\n>\n Quoted\n Again\n* Item\n * Inner\n! Note\n Noted\nTwo"));
  const std::string page = help.page();
  CHECK(page.find("       One\n          Quoted\n\n          Again\n\n       +\bo Item\n\n         +\bo Inner\n\n"
                  "       N\bNo\bot\bte\be:\b:\n          Noted\n\n       Two\n") != std::string::npos);
}
