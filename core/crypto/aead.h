// AES-256-GCM (NIST SP 800-38D), the cipher of AWS KMS' symmetric keys and of everything that Keyturn stores.
// https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
#pragma once
#include <array>
#include <optional>

#include "base/bytes.h"
#include "crypto/secret.h"

namespace keyturn::crypto {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kNonceSize = 12;
constexpr std::size_t kTagSize = 16;

using Nonce = std::array<std::uint8_t, kNonceSize>;
using Tag = std::array<std::uint8_t, kTagSize>;

// What is stored: the nonce, then the ciphertext followed by its 16-byte tag.
struct Sealed {
  Nonce nonce{};
  Bytes bytes;

  friend bool operator==(const Sealed&, const Sealed&) = default;
};

// `key` has 32 bytes. `additional` is authenticated, not encrypted. A nonce must never come twice with one key.
Sealed seal(BytesView key, const Nonce& nonce, BytesView additional, BytesView plaintext);

// The tag alone, with nothing to encrypt (GMAC): it proves `head` and the `body` behind it.
Tag tag_of(BytesView key, const Nonce& nonce, BytesView head, BytesView body);

// Nothing when the key, the additional data or a single bit of the sealed bytes is not what it was.
std::optional<Secret> open(BytesView key, const Sealed& sealed, BytesView additional);
std::optional<Secret> open(BytesView key, const Nonce& nonce, BytesView sealed, BytesView additional);

}  // namespace keyturn::crypto
