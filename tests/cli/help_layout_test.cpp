// How help pages are laid out: facts sheet aws-cli.md, section 7.
#include <catch2/catch_test_macros.hpp>

#include "cli/help/filling.h"
#include "cli/help/struck_text.h"
#include "cli/help/writer.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

using Lines = std::vector<std::string>;

// What stands below the heading of Description.
std::string page_of(std::string_view prose) {
  const Hyphenation none;
  HelpWriter help("x", none);
  help.prose(prose);
  const std::string page = help.page();
  constexpr std::string_view kHeading = "o\bon\bn\n";
  const std::size_t begin = page.find(kHeading) + kHeading.size();
  return page.substr(begin, page.rfind("\n\n\n") - begin);
}

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

TEST_CASE("An address is broken behind a slash and before a dot, and once it is also behind a hyphen", "[cli][help]") {
  Filler filler;
  const std::string link = read_inline("[x](https://docs.aws.amazon.com/kms/a-b.html#c)");
  CHECK(filler.fill(link, 12) == Lines{"x  <https://", "docs.aws", ".amazon.com/", "kms/a-b", ".html#c>"});
  CHECK(filler.fill(read_inline("[x](https://a/bb-cc)"), 15) == Lines{"x   <https://a/", "bb-cc>"});
  CHECK(filler.fill(read_inline("[](https://a)"), 20) == Lines{"<https://a>"});
}

TEST_CASE("A blank that a backslash stands before does not part two words", "[cli][help]") {
  Filler filler;
  CHECK(filler.fill(read_inline("aa bb\\ cc"), 6) == Lines{"aa", "bb cc"});
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
  CHECK(page_of("One\n>\n Quoted\n Again\n* Item\n * Inner\n! Note\n Noted\nTwo") ==
        "       One\n          Quoted\n\n          Again\n\n       +\bo Item\n\n         +\bo Inner\n\n"
        "       N\bNo\bot\bte\be:\b:\n          Noted\n\n       Two\n");
  CHECK(page_of(">\n ! Note\n  Noted") == "\n          N\bNo\bot\bte\be:\b:\n              Noted\n");
  CHECK(page_of("= 1. One\n = 2. Two") == "       1. One\n\n          2. Two\n");
}

TEST_CASE("Literal lines, headings and lines that follow close are set as they are", "[cli][help]") {
  CHECK(page_of("One\n| a  b\n|\n|   c\nTwo") == "       One\n\n          a  b\n\n            c\n\n       Two\n");
  CHECK(page_of("One\n# Two\nThree") == "       One\n\n   T\bTw\bwo\bo\n       Three\n");
  CHECK(page_of("One\n- `x`\\_\\_\n+ more") == "       One\n       x\bx__\n       more\n");
  CHECK(page_of("One\n? Two\n Three\n Four") ==
        "       One\n\n       Two\n              Three\n\n              Four\n");
  CHECK(page_of("\\* no item") == "       * no item\n");
}

TEST_CASE("A title that is too long for both ends of a line is struck over itself", "[cli][help]") {
  const Hyphenation none;
  const std::string page = HelpWriter(std::string(38, 'a') + "b", none).page();
  CHECK(page.substr(0, page.find('\n')) == std::string(37, 'a') + "a\bab\ba(\ba)\ba" + std::string(34, 'a') + "b()");
}
