#include "wire/crc32.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using keyturn::wire::crc32;

TEST_CASE("CRC-32 of known texts is what gzip says", "[wire]") {
  CHECK(crc32("") == 0);
  CHECK(crc32("a") == 0xE8B7BE43);
  CHECK(crc32("123456789") == 0xCBF43926);  // the check value of the standard
  // The header that DynamoDB sends with an empty answer.
  CHECK(crc32("{}") == 2745614147);
  CHECK(crc32("The quick brown fox jumps over the lazy dog") == 0x414FA339);
}

TEST_CASE("CRC-32 is the same however the text falls into groups of eight", "[wire]") {
  // The step for one byte after another, by the definition.
  const auto slowly = [](const std::string& text) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : text) {
      crc ^= static_cast<unsigned char>(c);
      for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
  };
  std::string text;
  for (int length = 0; length < 40; ++length) {
    CHECK(crc32(text) == slowly(text));
    text += static_cast<char>(length * 37 + 200);
  }
}
