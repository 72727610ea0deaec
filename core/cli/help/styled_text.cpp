#include "cli/help/styled_text.h"

namespace keyturn::cli {

namespace {

constexpr char kBackspace = '\b';
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kUnderlined = "\x1b[4m";
constexpr std::string_view kPlain = "\x1b[0m";

// Of a sign that is struck over another one. groff draws its bullet as an "o" over a plus sign: that is plain.
std::string_view rendition(char below, char sign) {
  if (below == sign) return kBold;
  return below == '_' ? kUnderlined : kPlain;
}

}  // namespace

StyledText styled(std::string_view text, LetterStyle style) {
  StyledText result;
  append(result, text, style);
  return result;
}

void append(StyledText& text, std::string_view more, LetterStyle style) {
  for (const char sign : more) text.push_back({sign, style, false});
}

void append(StyledText& text, const StyledText& more) { text.insert(text.end(), more.begin(), more.end()); }

std::string overstruck(const StyledText& text) {
  std::string result;
  for (const Letter& letter : text) {
    if (letter.sign != ' ' && letter.style != LetterStyle::Plain) {
      result += letter.style == LetterStyle::Bold ? letter.sign : '_';
      result += kBackspace;
    }
    result += letter.sign;
  }
  return result;
}

std::string rendition_of_overstrikes(std::string_view text) {
  std::string result;
  std::string_view shown = kPlain;
  std::string blanks;  // since the last sign; they belong to what is on both sides of them
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_struck = at + 2 < text.size() && text[at + 1] == kBackspace;
    if (text[at] == ' ') {
      blanks += ' ';
      continue;
    }
    const std::string_view wanted = is_struck ? rendition(text[at], text[at + 2]) : kPlain;
    if (wanted != shown && shown != kPlain) result += kPlain;
    result += blanks;
    blanks.clear();
    if (wanted != shown && wanted != kPlain) result += wanted;
    shown = wanted;
    if (is_struck) at += 2;
    result += text[at];
  }
  if (shown != kPlain) result += kPlain;
  return result + blanks;
}

}  // namespace keyturn::cli
