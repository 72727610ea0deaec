// Where words are parted: Liang's method, with his own example.
#include "cli/help/hyphenation.h"

#include <catch2/catch_test_macros.hpp>

#include "assets/assets.h"
#include "cli/help/filling.h"
#include "cli/help/struck_text.h"
#include "cli/help/texts.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

using Parts = std::vector<std::size_t>;
using Lines = std::vector<std::string>;

const Hyphenation kHyphenation("hy3ph he2n hena4 hen5at 1na n2at 1tio 2io .un1b e1d.", "proj-ect");

}  // namespace

TEST_CASE("A word is parted where the greatest number of all patterns is odd", "[cli][help]") {
  CHECK(kHyphenation.parts_of("hyphenation") == Parts{2, 6});
  CHECK(kHyphenation.parts_of("Hyphenation") == Parts{2, 6});
  CHECK(kHyphenation.parts_of("unbent") == Parts{2});
  CHECK(kHyphenation.parts_of("turnbuckle").empty());
  CHECK(kHyphenation.parts_of("").empty());
}

TEST_CASE("Two letters stay at the begin of a word and three at its end", "[cli][help]") {
  const Hyphenation everywhere("1a", "");
  CHECK(everywhere.parts_of("aaaaaa") == Parts{2, 3});
  CHECK(everywhere.parts_of("aaaa").empty());
}

TEST_CASE("An exception is parted as it is written, whatever the patterns say", "[cli][help]") {
  CHECK(kHyphenation.parts_of("project") == Parts{4});
  CHECK(kHyphenation.parts_of("PROJECT") == Parts{4});
  CHECK(kHyphenation.parts_of("projects").empty());
  CHECK(Hyphenation().parts_of("hyphenation").empty());
}

TEST_CASE("The last place that fits is taken, with a hyphen struck as the letter before it", "[cli][help]") {
  Filler filler(kHyphenation);
  CHECK(filler.fill("a hyphenation", 9) == Lines{"a hyphen-", "ation"});
  CHECK(filler.fill("a hyphenation", 8) == Lines{"a    hy-", "phen-", "ation"});
  CHECK(filler.fill(bold("hyphenation"), 7) == Lines{bold("hyphen-"), bold("ation")});
  CHECK(filler.fill(underlined("hyphenation"), 7) == Lines{underlined("hyphen-"), underlined("ation")});
  CHECK(filler.fill("9hyphenation", 8) == Lines{"9hyphen-", "ation"});
}

TEST_CASE("An address is not parted before it has been broken, and like any word behind that", "[cli][help]") {
  Filler filler(kHyphenation);
  const std::string link = read_inline("[x](https://a/hyphenation-b)");
  CHECK(filler.fill(link, 12) == Lines{"x  <https://", "a/hyphen-", "ation-b>"});
}

TEST_CASE("groff's patterns are there", "[cli][help]") {
  const HelpTexts texts(assets::help_text);
  if (texts.hyphenation().parts_of("hyphenation").empty()) {
    WARN("groff-base was not there when this was built: words are not parted");
    return;
  }
  CHECK(texts.hyphenation().parts_of("hyphenation") == Parts{2, 6, 7});
  CHECK(texts.hyphenation().parts_of("encryption") == Parts{2, 6});
  CHECK(texts.hyphenation().parts_of("project") == Parts{});
}
