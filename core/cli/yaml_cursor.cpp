#include "cli/yaml_cursor.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/text.h"
#include "cli/output/utf8.h"

namespace keyturn::cli {

namespace {

constexpr std::string_view kFlowSigns = ",[]{}";

std::string place(YamlMark mark) {
  return joined({"  in \"<unicode string>\", line ", std::to_string(mark.line + 1), ", column ",
                 std::to_string(mark.column + 1)});
}

// What a line end inside a scalar becomes: one is a blank, of several the first is dropped.
std::string folded(std::size_t breaks) { return breaks == 1 ? " " : std::string(breaks - 1, '\n'); }

}  // namespace

std::string yaml_error(std::string_view context, YamlMark from, std::string_view problem, YamlMark at) {
  std::string text;
  if (!context.empty()) text = joined({context, "\n"});
  if (!context.empty() && !(from == at)) text += place(from) + "\n";
  return text + joined({problem, "\n", place(at)});
}

void YamlCursor::fail(std::string_view context, YamlMark from, std::string_view problem, YamlMark at) {
  fail(yaml_error(context, from, problem, at));
}

void YamlCursor::fail(std::string error) {
  if (error_.empty()) error_ = std::move(error);
  at_ = text_.size();
}

bool YamlCursor::blank_at(std::size_t ahead) const {
  const char c = peek(ahead);
  return c == '\0' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool YamlCursor::document_mark(std::string_view mark) const {
  return mark_.column == 0 && text_.substr(at_, 3) == mark && blank_at(3);
}

YamlMark YamlCursor::token_mark() const { return at_end() && mark_.column > 0 ? YamlMark{mark_.line + 1, 0} : mark_; }

void YamlCursor::advance(std::size_t count) {
  for (; count > 0 && !at_end(); --count) {
    const char c = text_[at_++];
    if (c == '\n')
      mark_ = {mark_.line + 1, 0};
    else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
      ++mark_.column;
  }
}

bool YamlCursor::skip_to_token(bool was_at_line_start, bool in_flow) {
  bool at_line_start = was_at_line_start;
  while (!at_end()) {
    if (is(' ') || is('\r') || (is('\t') && (in_flow || !at_line_start))) {
      advance();
    } else if (is('\n')) {
      advance();
      at_line_start = true;
    } else if (is('#') && (at_ == 0 || std::string_view(" \t\n").find(text_[at_ - 1]) != std::string_view::npos)) {
      while (!at_end() && !is('\n')) advance();
    } else {
      break;
    }
  }
  return at_line_start;
}

// Over line ends and the blanks around them; how many line ends there were.
std::size_t YamlCursor::skip_breaks() {
  std::size_t breaks = 0;
  while (is(' ') || is('\t') || is('\r') || is('\n')) {
    if (is('\n')) ++breaks;
    advance();
  }
  return breaks;
}

void YamlCursor::append_escape(std::string& out, YamlMark begin) {
  const YamlMark at = mark_;
  advance();
  constexpr std::string_view names = "0abt\tnvfre \"/\\N_LP";
  constexpr std::uint32_t points[] = {0,    7,   8,   9,   9,    '\n', 0x0B, 0x0C,   '\r',
                                      0x1B, ' ', '"', '/', '\\', 0x85, 0xA0, 0x2028, 0x2029};
  const char name = peek();
  const std::size_t index = at_end() ? std::string_view::npos : names.find(name);
  if (index != std::string_view::npos) {
    append_utf8(out, points[index]);
    return advance();
  }
  const std::size_t digits = name == 'x' ? 2 : name == 'u' ? 4 : name == 'U' ? 8 : 0;
  if (digits == 0) return fail("while parsing a quoted scalar", begin, "found unknown escape character", at);
  advance();
  const YamlMark digits_begin = mark_;
  std::uint32_t point = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(static_cast<char>(peek() | 0x20));
    if (at_end() || digit == std::string_view::npos) {
      return fail("while parsing a quoted scalar", begin, "did not find expected hexdecimal number", digits_begin);
    }
    point = point << 4U | static_cast<std::uint32_t>(digit);
    advance();
  }
  if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) {
    return fail("while parsing a quoted scalar", begin, "found invalid Unicode character escape code", digits_begin);
  }
  append_utf8(out, point);
}

std::string YamlCursor::quoted() {
  const YamlMark begin = mark_;
  const char quote = peek();
  advance();
  std::string text;
  while (!is(quote) || (quote == '\'' && peek(1) == '\'')) {
    if (at_end()) {
      fail("while scanning a quoted scalar", begin, "found unexpected end of stream", mark_);
      return {};
    }
    if (is(quote)) {
      text += quote;
      advance(2);
    } else if (quote == '"' && is('\\') && peek(1) == '\n') {
      advance();
      const std::size_t breaks = skip_breaks();
      text += std::string(breaks - 1, '\n');
    } else if (quote == '"' && is('\\')) {
      append_escape(text, begin);
    } else if (is(' ') || is('\t') || at_break()) {
      const std::size_t blanks_begin = at_;
      const std::size_t breaks = skip_breaks();
      text += breaks == 0 ? std::string(text_.substr(blanks_begin, at_ - blanks_begin)) : folded(breaks);
    } else {
      text += peek();
      advance();
    }
  }
  advance();
  return text;
}

bool YamlCursor::starts_plain(bool in_flow) const {
  const char c = peek();
  if (c == '-') return !blank_at(1);
  if (c == '?' || c == ':') return !in_flow && !blank_at(1);
  return !at_end() && std::string_view(",[]{}#&*!|>'\"%@`\t").find(c) == std::string_view::npos;
}

bool YamlCursor::ends_plain(bool in_flow) const {
  if (at_end()) return true;
  if (is(':') && (blank_at(1) || (in_flow && kFlowSigns.find(peek(1)) != std::string_view::npos))) return true;
  return in_flow && kFlowSigns.find(peek()) != std::string_view::npos;
}

std::string YamlCursor::plain(std::ptrdiff_t parent, bool in_flow) {
  std::string text;
  while (true) {
    while (!ends_plain(in_flow) && !blank_at(0)) {
      text += peek();
      advance();
    }
    if (ends_plain(in_flow)) return text;
    const std::size_t at = at_;
    const YamlMark mark = mark_;
    const std::size_t breaks = skip_breaks();
    const bool goes_on = breaks == 0 || in_flow || static_cast<std::ptrdiff_t>(column()) > parent;
    if (at_end() || is('#') || !goes_on || ends_plain(in_flow) || document_mark("---") || document_mark("...")) {
      if (breaks > 0) {
        at_ = at;
        mark_ = mark;
      }
      return text;
    }
    text += breaks == 0 ? std::string(text_.substr(at, at_ - at)) : folded(breaks);
  }
}

std::string YamlCursor::block(std::ptrdiff_t parent) {
  const YamlMark begin = mark_;
  const bool is_folded = is('>');
  advance();
  char chomping = '\0';
  std::ptrdiff_t indent = 0;
  for (; !blank_at(0); advance()) {
    const char c = peek();
    if (c == '+' || c == '-')
      chomping = c;
    else if (c >= '1' && c <= '9')
      indent = std::max<std::ptrdiff_t>(parent, 0) + (c - '0');
    else
      fail("while scanning a block scalar", begin, "did not find expected comment or line break", mark_);
  }
  while (!at_end() && !is('\n')) advance();
  advance();
  std::vector<std::string> lines;
  while (!at_end()) {
    const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, line_end - at_);
    const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
    const bool is_empty = trimmed(line).empty();
    if (!is_empty && indent == 0) {
      indent = std::max(static_cast<std::ptrdiff_t>(blanks), std::max<std::ptrdiff_t>(parent + 1, 1));
    }
    if (!is_empty && static_cast<std::ptrdiff_t>(blanks) < std::max<std::ptrdiff_t>(indent, 1)) break;
    lines.emplace_back(is_empty ? std::string_view() : line.substr(static_cast<std::size_t>(indent)));
    while (!at_end() && !is('\n')) advance();
    advance();
  }
  std::size_t kept = lines.size();
  while (kept > 0 && lines[kept - 1].empty()) --kept;
  std::string text;
  for (std::size_t i = 0; i < kept; ++i) {
    const bool is_text = !lines[i].empty() && lines[i][0] != ' ';
    if (i > 0) {
      const bool joins = is_folded && is_text && !lines[i - 1].empty() && lines[i - 1][0] != ' ';
      const bool is_dropped = is_folded && lines[i].empty() && !lines[i - 1].empty() && lines[i - 1][0] != ' ';
      if (joins)
        text += ' ';
      else if (!is_dropped)
        text += '\n';
    }
    text += lines[i];
  }
  const bool is_cut = kept == lines.size() && text_.back() != '\n' && at_end();  // the text ends in the last line
  if (chomping != '-' && kept > 0 && !is_cut) text += '\n';
  if (chomping == '+') text += std::string(lines.size() - kept, '\n');
  return text;
}

}  // namespace keyturn::cli
