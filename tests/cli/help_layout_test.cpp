// How help pages are laid out: facts sheet aws-cli.md, section 7.
#include <catch2/catch_test_macros.hpp>

#include "cli/help/filling.h"
#include "cli/help/struck_text.h"
#include "cli/help/writer.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Lines are justified from the left and from the right by turns", "[cli][help]") {
  Filler filler;
  CHECK(filler.fill("aa bb cc dd ee ff gg hh ii", 10) == Lines{"aa  bb  cc", "dd  ee  ff", "gg hh ii"});
  CHECK(filler.fill("a b c d eee f g h i jjj k", 9) == Lines{"a  b  c d", "eee f g h", "i jjj k"});
  CHECK(filler.fill("a b c d eeeee f", 8) == Lines{"a  b c d", "eeeee f"});
  CHECK(filler.fill("a b c d eeeee f", 8) == Lines{"a b c  d", "eeeee f"});
}

TEST_CASE("Blanks within a line are kept, and a word longer than the line stands alone", "[cli][help]") {
  Filler filler;
  CHECK(filler.fill("one.  Two", 20) == Lines{"one.  Two"});
  CHECK(filler.fill("a abcdefghijkl b", 6) == Lines{"a", "abcdefghijkl", "b"});
  CHECK(filler.fill("   ", 6).empty());
}

TEST_CASE("An address is broken after a slash, before a dot and after a hyphen", "[cli][help]") {
  Filler filler;
  const std::string link = read_inline("[x](https://docs.aws.amazon.com/kms/a-b.html#c)");
  CHECK(filler.fill(link, 12) == Lines{"x  <https://", "docs.aws", ".amazon.com/", "kms/a-b", ".html#c>"});
}

TEST_CASE("Inline signs become bold and underlined, and a backslash takes their meaning away", "[cli][help]") {
  CHECK(read_inline("`ab` *c* _d_ \\*e\\* `f_g`") == "a\bab\bb c\bc _\bd *e* f\bf_\b_g\bg");
  CHECK(read_inline("`a b`") == "a\ba b\bb");
}

TEST_CASE("A letter that is struck over takes one column, a place to break none", "[cli][help]") {
  CHECK(width_of(bold("ab") + underlined("c_") + kMayBreak) == 4);
  CHECK(bold("a b") == "a\ba b\bb");
  CHECK(underlined("a_") == "_\ba_\b_");
}

TEST_CASE("A terminal shows bold and underline, not backspaces", "[cli][help]") {
  CHECK(rendition_of_overstrikes("A\bAB\bB C\bC x _\by\n") == "\x1b[1mAB C\x1b[0m x \x1b[4my\x1b[0m\n");
  CHECK(rendition_of_overstrikes("+\bo item\n") == "o item\n");
  CHECK(rendition_of_overstrikes("plain") == "plain");
}

TEST_CASE("Bullets, remarks and quotations are indented as docutils does", "[cli][help]") {
  HelpWriter help("x");
  help.prose("One\n>\n Quoted\n Again\n* Item\n * Inner\n! Note\n Noted\nTwo");
  const std::string page = help.page();
  CHECK(page.find("       One\n          Quoted\n\n          Again\n\n       +\bo Item\n\n         +\bo Inner\n\n"
                  "       N\bNo\bot\bte\be:\b:\n          Noted\n\n       Two\n") != std::string::npos);
}
