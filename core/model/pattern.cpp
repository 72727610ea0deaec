#include "model/pattern.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <regex>
#include <unordered_map>
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
  std::array<bool, 128> ascii{};  // which of these the class has
};

bool fits(const std::wregex& one, wchar_t point) { return std::regex_match(&point, &point + 1, one); }

// std::regex goes a step deeper with each repetition, and a key policy has thousands of characters: what is only one
// class, repeated ("[\w]+", "^[a-z]*$"), is matched a character at a time.
Known read(std::string pattern) {
  std::string_view inner = pattern;
  if (inner.starts_with('^')) inner.remove_prefix(1);
  if (inner.ends_with('$')) inner.remove_suffix(1);
  const bool repeats = inner.ends_with('+') || inner.ends_with('*');
  const std::size_t close = inner.find(']');
  if (!repeats || !inner.starts_with('[') || close != inner.size() - 2 || inner[close - 1] == '\\')
    return {compiled(std::move(pattern)), false, false, {}};
  Known known{compiled(std::string(inner.substr(0, close + 1))), true, inner.ends_with('*'), {}};
  for (std::size_t i = 0; i < known.ascii.size(); ++i) {
    known.ascii[i] = !known.regex || fits(*known.regex, static_cast<wchar_t>(i));
  }
  return known;
}

bool fits(const Known& known, std::string_view text) {
  if (!known.regex) return true;
  if (known.each_alone && text.empty()) return known.may_be_empty;
  const auto is_in_class = [&](char one) {
    const auto byte = static_cast<unsigned char>(one);
    return byte < known.ascii.size() && known.ascii[byte];
  };
  if (known.each_alone && std::all_of(text.begin(), text.end(), is_in_class)) return true;
  const std::wstring points = code_points(text);
  if (!known.each_alone) return std::regex_match(points, *known.regex);
  return std::all_of(points.begin(), points.end(), [&](wchar_t point) { return fits(*known.regex, point); });
}

}  // namespace

bool matches_pattern(const std::string& pattern, std::string_view text) {
  // Of each thread its own: keyturn-server validates requests side by side.
  static thread_local std::unordered_map<std::string, Known> known;
  auto found = known.find(pattern);
  if (found == known.end()) found = known.emplace(pattern, read(pattern)).first;
  return fits(found->second, text);
}

}  // namespace keyturn::model
