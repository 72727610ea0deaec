#include "cli/output/letters.h"

#include <array>
#include <cstdint>

#include "cli/output/utf8.h"

namespace keyturn::cli {

namespace {

// Small letters `first` to `last`, every `step`th code point, and how far below them their capitals are.
struct Letters {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t step;
  std::int32_t distance;
};

// Unicode's UnicodeData.txt, simple upper-case mappings.
constexpr std::array<Letters, 26> kLetters{{
    {0x61, 0x7A, 1, 32},    {0xB5, 0xB5, 1, -743},  {0xE0, 0xF6, 1, 32},   {0xF8, 0xFE, 1, 32},   {0xFF, 0xFF, 1, -121},
    {0x101, 0x12F, 2, 1},   {0x131, 0x131, 1, 232}, {0x133, 0x137, 2, 1},  {0x13A, 0x148, 2, 1},  {0x14B, 0x177, 2, 1},
    {0x17A, 0x17E, 2, 1},   {0x17F, 0x17F, 1, 300}, {0x1CE, 0x1DC, 2, 1},  {0x1DF, 0x1EF, 2, 1},  {0x3AC, 0x3AC, 1, 38},
    {0x3AD, 0x3AF, 1, 37},  {0x3B1, 0x3C1, 1, 32},  {0x3C2, 0x3C2, 1, 31}, {0x3C3, 0x3CB, 1, 32}, {0x3CC, 0x3CC, 1, 64},
    {0x3CD, 0x3CE, 1, 63},  {0x430, 0x44F, 1, 32},  {0x450, 0x45F, 1, 80}, {0x461, 0x481, 2, 1},  {0x48B, 0x4BF, 2, 1},
    {0x1E01, 0x1E95, 2, 1},
}};

std::uint32_t capital_of(std::uint32_t letter) {
  for (const Letters& run : kLetters) {
    if (letter < run.first || letter > run.last || (letter - run.first) % run.step != 0) continue;
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(letter) - run.distance);
  }
  return letter;
}

}  // namespace

std::string upper_case(std::string_view text) {
  constexpr std::uint32_t sharp_s = 0xDF;
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const std::uint32_t capital = capital_of(point.value);
    if (point.value == sharp_s)
      result += "SS";
    else if (capital == point.value)
      result += text.substr(at, point.size);
    else
      append_utf8(result, capital);
    at += point.size;
  }
  return result;
}

}  // namespace keyturn::cli
