// AES-256-GCM (NIST SP 800-38D), the cipher of AWS KMS' symmetric keys and of everything that Keyturn stores.
// https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
#pragma once
#include <array>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>

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

// Nothing when the key, the additional data or a single bit of the sealed bytes is not what it was.
std::optional<Secret> open(BytesView key, const Sealed& sealed, BytesView additional);

// The same with a key that is set up once, for who seals and opens much under it: that takes longer than to encrypt a
// kilobyte. Not for several threads at a time. `additional` may come in parts.
class Cipher {
 public:
  using Parts = std::initializer_list<BytesView>;

  explicit Cipher(BytesView key);
  Cipher(Cipher&&) noexcept;
  Cipher& operator=(Cipher&&) noexcept;
  ~Cipher();

  // Encrypts `text` where it stands. With nothing to encrypt the tag proves `additional` alone (GMAC).
  Tag seal(const Nonce& nonce, Parts additional, std::span<std::uint8_t> text) const;

  // `sealed`: ciphertext and tag.
  std::optional<Secret> open(const Nonce& nonce, Parts additional, BytesView sealed) const;

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace keyturn::crypto
