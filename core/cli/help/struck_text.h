// Text with bold and underlined letters as groff -Tascii writes it for a pipe (facts sheet aws-cli.md, section 7): bold
// is the letter, a backspace and the letter again; underlined an underscore, a backspace and the letter.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace keyturn::cli {

constexpr char kBackspace = '\b';

// Marks within a word. They have no width and are not printed.
constexpr char kMayBreak = '\x01';     // the word may be broken here
constexpr char kAsOne = '\x02';        // but for these marks it is not to be broken; within it, here with a hyphen
constexpr char kAfterHyphen = '\x03';  // as behind any hyphen between two letters

bool is_mark(char sign);

// Printed as a blank, at which no line is broken.
constexpr char kFirmBlank = '\x04';

std::string bold(std::string_view text);
std::string underlined(std::string_view text);

// The columns that it takes.
std::size_t width_of(std::string_view text);

// As it is printed.
std::string without_marks(std::string_view text);

// The markup of assets/help within a line (scripts/help_text.py): `code` and *bold* become bold, _italic_ underlined, a
// link its text and <address>.
std::string read_inline(std::string_view markup);

// As a terminal shows it: ECMA-48's "select graphic rendition" in place of the backspaces.
std::string rendition_of_overstrikes(std::string_view text);

}  // namespace keyturn::cli
