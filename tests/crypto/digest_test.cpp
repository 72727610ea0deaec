#include "crypto/digest.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

#include "crypto/secret.h"

using namespace keyturn;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4's examples", "[crypto]") {
  CHECK(to_hex(crypto::sha256(to_bytes("abc"))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(crypto::sha256({})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("HMAC-SHA-256 gives the digests of RFC 4231's cases 1 and 2", "[crypto]") {
  CHECK(to_hex(crypto::hmac_sha256(Bytes(20, 0x0b), to_bytes("Hi There"))) ==
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  CHECK(to_hex(crypto::hmac_sha256(to_bytes("Jefe"), to_bytes("what do ya want for nothing?"))) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("A keyed hash depends on its key alone, however many keys come in between", "[crypto]") {
  std::vector<crypto::Digest> first;
  for (int round = 0; round < 3; ++round) {
    for (std::size_t size = 0; size < 20; ++size) {
      const crypto::Digest digest = crypto::hmac_sha256(Bytes(size, 7), to_bytes("Music"));
      if (round == 0) first.push_back(digest);
      CHECK(digest == first[size]);
    }
  }
  // RFC 2104: a key is filled up with zeros, so that none and one zero are the same key.
  CHECK(crypto::hmac_sha256({}, to_bytes("Music")) == crypto::hmac_sha256(Bytes(1, 0), to_bytes("Music")));
  CHECK(first[1] != first[2]);
}

TEST_CASE("A secret keeps its bytes through copies and moves", "[crypto]") {
  const crypto::Secret original(to_bytes("table key"));
  crypto::Secret copy = original;
  CHECK(copy == original);
  const crypto::Secret moved = std::move(copy);
  CHECK(to_text(moved.view()) == "table key");
  crypto::Secret assigned(to_bytes("other"));
  assigned = moved;
  CHECK(assigned == original);
}
