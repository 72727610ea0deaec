#include "cli/help/struck_text.h"

#include "base/text.h"

namespace keyturn::cli {

namespace {

constexpr char kPlainLetter = '\0';
constexpr char kBoldLetter = '*';
constexpr char kUnderlinedLetter = '_';
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kUnderlined = "\x1b[4m";
constexpr std::string_view kPlain = "\x1b[0m";

void put(std::string& text, char sign, char style) {
  if (sign != ' ' && style != kPlainLetter) {
    text += style == kBoldLetter ? sign : '_';
    text += kBackspace;
  }
  text += sign;
}

std::string struck(std::string_view text, char style) {
  std::string result;
  for (const char sign : text) put(result, sign, style);
  return result;
}

// An address may be broken before a dot and behind the signs that part its pieces, unless fewer than three signs follow
// (docutils says so to groff).
std::string breakable(std::string_view address) {
  constexpr std::string_view kParting = "/@?&#";
  constexpr std::size_t kLeastFollowing = 3;
  const auto parts = [&](std::size_t at) { return kParting.find(address[at]) != std::string_view::npos; };
  std::string text(1, kAsOne);
  text += '<';
  for (std::size_t at = 0; at < address.size(); ++at) {
    text += address[at];
    if (address[at] == '-') text += kAfterHyphen;
    if (at + kLeastFollowing >= address.size()) continue;
    const bool before_dot = address[at] != '.' && address[at + 1] == '.';
    if (before_dot || (parts(at) && !parts(at + 1))) text += kMayBreak;
  }
  return text + ">";
}

// Of a sign that is struck over another one. groff draws its bullet as an "o" over a plus sign: that is plain.
std::string_view rendition(char below, char sign) {
  if (below == sign) return kBold;
  return below == '_' ? kUnderlined : kPlain;
}

}  // namespace

bool is_mark(char sign) { return sign == kMayBreak || sign == kAsOne || sign == kAfterHyphen; }

std::string bold(std::string_view text) { return struck(text, kBoldLetter); }

std::string underlined(std::string_view text) { return struck(text, kUnderlinedLetter); }

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == kBackspace)
      width -= 1;
    else if (!is_mark(text[at]))
      width += 1;
  }
  return width;
}

std::string without_marks(std::string_view text) {
  std::string printed;
  for (const char sign : text) {
    if (!is_mark(sign)) printed += sign == kFirmBlank ? ' ' : sign;
  }
  return printed;
}

std::string read_inline(std::string_view markup) {
  std::string text;
  char style = kPlainLetter;
  bool in_code = false;
  for (std::size_t at = 0; at < markup.size(); ++at) {
    const char sign = markup[at];
    if (sign == '\\' && at + 1 < markup.size()) {
      ++at;
      put(text, markup[at] == ' ' ? kFirmBlank : markup[at], style);
    } else if (sign == '`') {
      in_code = !in_code;
      style = in_code ? kBoldLetter : kPlainLetter;
    } else if (!in_code && (sign == kBoldLetter || sign == kUnderlinedLetter)) {
      style = style == kPlainLetter ? sign : kPlainLetter;
    } else if (!in_code && sign == ']') {
      const std::size_t end = markup.find(')', at);
      if (markup[at - 1] != '[') text += ' ';
      text += breakable(markup.substr(at + 2, end - at - 2));
      at = end;
    } else if (in_code || sign != '[') {
      put(text, sign, style);
    }
  }
  return text;
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
