#include "cli/output/utf8.h"

#include <algorithm>

#include "cli/output/wide_ranges.h"

namespace keyturn::cli {

namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;

std::size_t sequence_size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

bool is_wide(std::uint32_t value) {
  const auto range =
      std::lower_bound(kWideRanges.begin(), kWideRanges.end(), value,
                       [](const WideRange& candidate, std::uint32_t point) { return candidate.last < point; });
  return range != kWideRanges.end() && range->first <= value;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t size = sequence_size(lead);
  if (size == 1) return {lead, 1};
  if (size == 0 || at + size > text.size()) return {kReplacement, 1};
  std::uint32_t value = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0U) != 0x80U) return {kReplacement, 1};
    value = value << 6 | (byte & 0x3FU);
  }
  return {value, size};
}

std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < text.size(); at += characters.back().size())
    characters.push_back(text.substr(at, code_point_at(text, at).size));
  return characters;
}

void append_utf8(std::string& out, std::uint32_t code_point) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | (code_point >> shift & 0x3FU)); };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0U | code_point >> 6);
    tail(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0U | code_point >> 12);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | code_point >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t text_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    width += is_wide(point.value) ? 2 : 1;
    at += point.size;
  }
  return width;
}

}  // namespace keyturn::cli
