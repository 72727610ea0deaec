#include "wire/crc32.h"

#include <array>
#include <cstddef>

namespace keyturn::wire {

namespace {

constexpr std::uint32_t kPolynomial = 0xEDB88320;  // bits reversed
constexpr std::size_t kAtOnce = 8;

// Table k holds what a byte does that has k zero bytes behind it, so that eight bytes are eight look-ups that do not
// wait for each other.
using Tables = std::array<std::array<std::uint32_t, 256>, kAtOnce>;

constexpr Tables tables() {
  Tables made{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? kPolynomial : 0);
    made[0][byte] = crc;
  }
  for (std::size_t k = 1; k < kAtOnce; ++k) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const std::uint32_t before = made[k - 1][byte];
      made[k][byte] = (before >> 8) ^ made[0][before & 0xFF];
    }
  }
  return made;
}

constexpr Tables kTables = tables();

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  std::size_t i = 0;
  for (; i + kAtOnce <= bytes.size(); i += kAtOnce) {
    std::uint32_t next = 0;
    for (std::size_t k = 0; k < kAtOnce; ++k) {
      const auto byte = static_cast<std::uint8_t>(bytes[i + k]);
      const std::uint32_t mixed = k < 4 ? (byte ^ (crc >> (8 * k))) & 0xFF : byte;
      next ^= kTables[kAtOnce - 1 - k][mixed];
    }
    crc = next;
  }
  for (; i < bytes.size(); ++i) {
    crc = (crc >> 8) ^ kTables[0][(crc ^ static_cast<std::uint8_t>(bytes[i])) & 0xFF];
  }
  return ~crc;
}

}  // namespace keyturn::wire
