// Text with bold and underlined letters, and the two ways in which it is printed: overstruck, as groff -Tascii writes
// for a pipe (facts sheet aws-cli.md, section 7), and as a terminal shows it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::cli {

enum class LetterStyle { Plain, Bold, Underlined };

struct Letter {
  char sign = ' ';
  LetterStyle style = LetterStyle::Plain;
  bool may_end_line = false;  // a word may be broken after it, as an address after its slashes
};

using StyledText = std::vector<Letter>;

StyledText styled(std::string_view text, LetterStyle style = LetterStyle::Plain);
void append(StyledText& text, std::string_view more, LetterStyle style = LetterStyle::Plain);
void append(StyledText& text, const StyledText& more);

// Bold is the letter, a backspace and the letter again; underlined an underscore, a backspace and the letter.
std::string overstruck(const StyledText& text);

// Overstruck text as a terminal shows it: ECMA-48's "select graphic rendition" in place of the backspaces.
std::string rendition_of_overstrikes(std::string_view text);

}  // namespace keyturn::cli
