#include "model/pattern.h"

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

}  // namespace

bool matches_pattern(const std::string& pattern, std::string_view text) {
  static std::map<std::string, std::optional<std::wregex>> known;
  const auto found = known.try_emplace(pattern, std::nullopt);
  if (found.second) found.first->second = compiled(pattern);
  return !found.first->second || std::regex_match(code_points(text), *found.first->second);
}

}  // namespace keyturn::model
