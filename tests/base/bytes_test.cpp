#include "base/bytes.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;

TEST_CASE("Base64 follows the vectors of RFC 4648 both ways", "[base]") {
  const struct {
    const char* text;
    const char* base64;
  } cases[] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"foobar", "Zm9vYmFy"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(to_base64(to_bytes(c.text)) == c.base64);
    REQUIRE(from_base64(c.base64).has_value());
    CHECK(to_text(*from_base64(c.base64)) == c.text);
  }
}

TEST_CASE("What is not base64 gives nothing", "[base]") {
  for (const char* text : {"Zg", "Zg=", "Z===", "Zg==Zg==", "Zm9v!mFy", "====", "Zm 9"}) {
    CAPTURE(text);
    CHECK_FALSE(from_base64(text).has_value());
  }
}

TEST_CASE("Every byte value survives base64 and shows as two hex digits", "[base]") {
  Bytes all;
  for (int i = 0; i < 256; ++i) all.push_back(static_cast<std::uint8_t>(i));
  CHECK(from_base64(to_base64(all)) == all);
  CHECK(to_hex(Bytes{0x00, 0x0f, 0xa5, 0xff}) == "000fa5ff");
}
