#include "cli/output/yaml_scalar.h"

#include <cstdint>

#include "cli/output/utf8.h"

namespace keyturn::cli {

namespace {

constexpr std::size_t kLongestSimpleKey = 128;

constexpr std::string_view kFirstIndicators = "#,[]{}&*!|>'\"%@`";

bool is_break(std::uint32_t point) {
  return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool is_printable(std::uint32_t point) {
  if (point == '\n') return true;
  if (point < 0xA0) return point >= 0x20 && point <= 0x7E;
  if (point > 0xFFFD || point == 0xFEFF) return false;
  return point < 0xD800 || point >= 0xE000;
}

bool is_blank_or_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const std::uint32_t point = code_point_at(text, at).value;
  return point == ' ' || point == '\t' || point == 0 || is_break(point);
}

// What libyaml's analysis of a text notes that decides about its style in block context.
struct Analysis {
  bool has_indicator = false;
  bool has_break = false;
  bool has_special = false;      // not printable
  bool blank_at_an_end = false;  // or a line break there
  bool break_then_space = false;
  bool space_then_break = false;
};

Analysis analyzed(std::string_view text) {
  Analysis found;
  found.has_indicator = text.starts_with("---") || text.starts_with("...");
  bool after_blank = true;
  bool after_space = false;
  bool after_break = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool is_first = at == 0;
    const bool is_last = at + point.size == text.size();
    const bool before_blank = is_blank_or_end(text, at + point.size);
    const bool is_space = point.value == ' ';
    const bool is_line_end = is_break(point.value);
    const char c = text[at];
    if (is_first && kFirstIndicators.find(c) != std::string_view::npos) found.has_indicator = true;
    if (is_first && (c == '?' || c == '-') && before_blank) found.has_indicator = true;
    if (c == ':' && before_blank) found.has_indicator = true;
    if (c == '#' && after_blank) found.has_indicator = true;
    if (!is_printable(point.value)) found.has_special = true;
    if (is_line_end) found.has_break = true;
    if ((is_space || is_line_end) && (is_first || is_last)) found.blank_at_an_end = true;
    if (is_space && after_break) found.break_then_space = true;
    if (is_line_end && after_space) found.space_then_break = true;
    after_space = is_space;
    after_break = is_line_end;
    after_blank = is_blank_or_end(text, at);
    at += point.size;
  }
  return found;
}

}  // namespace

YamlQuotes yaml_quotes(std::string_view text, bool is_key) {
  if (text.empty()) return YamlQuotes::Single;
  const Analysis found = analyzed(text);
  if (found.has_special || found.space_then_break || found.break_then_space) return YamlQuotes::Double;
  if (is_key && found.has_break) return YamlQuotes::Double;
  const bool can_be_plain = !found.has_indicator && !found.has_break && !found.blank_at_an_end;
  return can_be_plain && !reads_as_another_type(text) ? YamlQuotes::None : YamlQuotes::Single;
}

bool is_simple_yaml_key(std::string_view text) { return text.size() <= kLongestSimpleKey && !analyzed(text).has_break; }

bool is_printable_in_yaml(std::string_view text, std::size_t at) { return is_printable(code_point_at(text, at).value); }

bool is_yaml_break(std::string_view text, std::size_t at) { return is_break(code_point_at(text, at).value); }

}  // namespace keyturn::cli
