#include "model/pattern.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <regex>
#include <utility>

namespace keyturn::model {

namespace {

// Code points, because the models' ranges reach beyond ASCII (\u0020-\u00FF). A broken byte stands for itself.
std::wstring code_points(std::string_view text) {
  std::wstring wide;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 1 || i + length > text.size()) {
      wide += static_cast<wchar_t>(lead);
      ++i;
      continue;
    }
    auto point = static_cast<std::uint32_t>(lead & (0x7FU >> length));
    for (std::size_t k = 1; k < length; ++k) point = point << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    wide += static_cast<wchar_t>(point);
    i += length;
  }
  return wide;
}

// Java's classes of characters that ECMAScript lacks, as ranges to stand inside brackets.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kClasses = {
    {{"\\p{L}", "A-Za-z\\u00AA-\\uFFFF"}, {"\\p{Z}", " \\u00A0"}, {"\\p{N}", "0-9"}}};

std::optional<std::wregex> compiled(std::string pattern) {
  for (const auto& [name, ranges] : kClasses) {
    for (std::size_t at = pattern.find(name); at != std::string::npos; at = pattern.find(name)) {
      pattern.replace(at, name.size(), ranges);
    }
  }
  try {
    return std::wregex(code_points(pattern), std::regex::ECMAScript);
  } catch (const std::regex_error&) {
    return std::nullopt;
  }
}

struct Known {
  std::optional<std::wregex> regex;
  bool each_alone = false;  // the pattern is one class of characters, repeated: `regex` is that class
  bool may_be_empty = false;
};

// std::regex goes a step deeper with each repetition, and a key policy has thousands of characters: what is only one
// class, repeated ("[\w]+", "^[a-z]*$"), is matched a character at a time.
Known read(std::string pattern) {
  std::string_view inner = pattern;
  if (inner.starts_with('^')) inner.remove_prefix(1);
  if (inner.ends_with('$')) inner.remove_suffix(1);
  const bool repeats = inner.ends_with('+') || inner.ends_with('*');
  const std::size_t close = inner.find(']');
  if (!repeats || !inner.starts_with('[') || close != inner.size() - 2 || inner[close - 1] == '\\')
    return {compiled(std::move(pattern)), false, false};
  const bool may_be_empty = inner.ends_with('*');
  return {compiled(std::string(inner.substr(0, close + 1))), true, may_be_empty};
}

bool fits(const Known& known, const std::wstring& text) {
  if (!known.regex) return true;
  if (!known.each_alone) return std::regex_match(text, *known.regex);
  if (text.empty()) return known.may_be_empty;
  return std::all_of(text.begin(), text.end(),
                     [&](wchar_t point) { return std::regex_match(&point, &point + 1, *known.regex); });
}

}  // namespace

bool matches_pattern(const std::string& pattern, std::string_view text) {
  static std::map<std::string, Known> known;
  auto found = known.find(pattern);
  if (found == known.end()) found = known.emplace(pattern, read(pattern)).first;
  return fits(found->second, code_points(text));
}

}  // namespace keyturn::model
