#include "crypto/aead.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include "support/broken_promise.h"

using namespace keyturn;
using crypto::Nonce;

namespace {

Bytes from_hex(const std::string& text) {
  Bytes bytes;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    bytes.push_back(static_cast<std::uint8_t>(std::stoi(text.substr(i, 2), nullptr, 16)));
  }
  return bytes;
}

Nonce nonce_from(const std::string& hex) {
  Nonce nonce{};
  const Bytes bytes = from_hex(hex);
  std::copy(bytes.begin(), bytes.end(), nonce.begin());
  return nonce;
}

struct Vector {
  const char* key;
  const char* nonce;
  const char* plaintext;
  const char* additional;
  const char* ciphertext;
  const char* tag;
};

// The first three: NIST CAVP, gcmEncryptExtIV256.rsp. The others: test cases 13 to 16 of the GCM specification
// submitted to NIST (McGrew and Viega).
const Vector kVectors[] = {
    {"b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4", "516c33929df5a3284ff463d7", "", "", "",
     "bdc1ac884d332457a1d2664f168c76f0"},
    {"31bdadd96698c204aa9ce1448ea94ae1fb4a9a0b3c9d773b51bb1822666b8f22", "0d18e06c7c725ac9e362e1ce",
     "2db5168e932556f8089a0622981d017d", "", "fa4362189661d163fcd6a56d8bf0405a", "d636ac1bbedd5cc3ee727dc2ab4a9489"},
    {"92e11dcdaa866f5ce790fd24501f92509aacf4cb8b1339d50c9c1240935dd08b", "ac93a1a6145299bde902f21a",
     "2d71bcfa914e4ac045b2aa60955fad24", "1e0889016f67601c8ebea4943bc23ad6", "8995ae2e6df3dbf96fac7b7137bae67f",
     "eca5aa77d51d4a0a14d9c51e1da474ab"},
    {"0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "", "", "",
     "530f8afbc74536b9a963b4f1c4cb738b"},
    {"0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000",
     "00000000000000000000000000000000", "", "cea7403d4d606b6e074ec5d3baf39d18", "d0d1c8a799996bf0265b98b5d48ab919"},
    {"feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
     "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657"
     "ba637b391aafd255",
     "",
     "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0a"
     "bcc9f662898015ad",
     "b094dac5d93471bdec1a502270e3cc6c"},
    {"feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
     "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657"
     "ba637b39",
     "feedfacedeadbeeffeedfacedeadbeefabaddad2",
     "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0a"
     "bcc9f662",
     "76fc6ece0f4e1768cddf8853bb2d551b"},
};

}  // namespace

TEST_CASE("Sealing gives the published ciphertexts and tags, and opening gives the plaintext back", "[crypto]") {
  for (const Vector& v : kVectors) {
    CAPTURE(v.key, v.nonce);
    const crypto::Sealed sealed =
        crypto::seal(from_hex(v.key), nonce_from(v.nonce), from_hex(v.additional), from_hex(v.plaintext));
    CHECK(to_hex(sealed.bytes) == std::string(v.ciphertext) + v.tag);
    const auto opened = crypto::open(from_hex(v.key), sealed, from_hex(v.additional));
    REQUIRE(opened.has_value());
    CHECK(to_hex(opened->view()) == v.plaintext);
  }
}

TEST_CASE("A flipped bit anywhere, another key or other additional data cannot be opened", "[crypto]") {
  const Bytes key = from_hex(kVectors[2].key);
  const Bytes context = to_bytes("aws:dynamodb:tableName=Music");
  const crypto::Sealed sealed = crypto::seal(key, nonce_from(kVectors[2].nonce), context, to_bytes("No One You Know"));
  REQUIRE(crypto::open(key, sealed, context).has_value());
  for (std::size_t at = 0; at < sealed.bytes.size(); ++at) {
    crypto::Sealed changed = sealed;
    changed.bytes[at] ^= 1;
    CHECK_FALSE(crypto::open(key, changed, context).has_value());
  }
  crypto::Sealed other_nonce = sealed;
  other_nonce.nonce[0] ^= 1;
  CHECK_FALSE(crypto::open(key, other_nonce, context).has_value());
  CHECK_FALSE(crypto::open(from_hex(kVectors[0].key), sealed, context).has_value());
  CHECK_FALSE(crypto::open(key, sealed, to_bytes("aws:dynamodb:tableName=music")).has_value());
  CHECK_FALSE(crypto::open(key, sealed, {}).has_value());
  crypto::Sealed cut = sealed;
  cut.bytes.resize(crypto::kTagSize - 1);
  CHECK_FALSE(crypto::open(key, cut, context).has_value());
}

TEST_CASE("A key of the wrong size is a programming error", "[crypto]") {
  KT_CHECK_BROKEN(crypto::seal(Bytes(16), Nonce{}, {}, {}));
  KT_CHECK_BROKEN(crypto::open(Bytes(31), crypto::Sealed{{}, Bytes(32)}, {}));
}

TEST_CASE("A cipher that has its key gives the published ciphertexts and tags, time after time", "[crypto]") {
  for (const Vector& v : kVectors) {
    CAPTURE(v.key, v.nonce);
    crypto::Cipher made(from_hex(v.key));
    const crypto::Cipher cipher = std::move(made);
    const Bytes additional = from_hex(v.additional);
    const auto middle = additional.begin() + static_cast<std::ptrdiff_t>(additional.size() / 2);
    const Bytes first(additional.begin(), middle);
    const Bytes second(middle, additional.end());
    for (int round = 0; round < 2; ++round) {
      Bytes text = from_hex(v.plaintext);
      const crypto::Tag tag = cipher.seal(nonce_from(v.nonce), {first, second}, text);
      CHECK(to_hex(text) == v.ciphertext);
      CHECK(to_hex(tag) == v.tag);
      Bytes sealed = text;
      sealed.insert(sealed.end(), tag.begin(), tag.end());
      // Between good ones, one that is refused.
      CHECK_FALSE(cipher.open(nonce_from(v.nonce), {first, second, to_bytes("more")}, sealed).has_value());
      const auto opened = cipher.open(nonce_from(v.nonce), {additional}, sealed);
      REQUIRE(opened.has_value());
      CHECK(to_hex(opened->view()) == v.plaintext);
    }
    CHECK_FALSE(cipher.open(nonce_from(v.nonce), {}, Bytes(crypto::kTagSize - 1)).has_value());
  }
  KT_CHECK_BROKEN(crypto::Cipher(Bytes(16)));
}
