#include "crypto/aead.h"

#include <openssl/evp.h>

#include <algorithm>
#include <initializer_list>
#include <memory>

#include "base/assert.h"
#include "crypto/wipe.h"

namespace keyturn::crypto {

namespace {

struct FreeContext {
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

struct FreeCipher {
  void operator()(EVP_CIPHER* cipher) const { EVP_CIPHER_free(cipher); }
};

// Looked up once: OpenSSL takes as long to find the cipher as to encrypt a kilobyte.
const EVP_CIPHER* aes_256_gcm() {
  static const std::unique_ptr<EVP_CIPHER, FreeCipher> cipher(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
  return cipher.get();
}

int as_int(std::size_t size) {
  KT_ASSERT(size <= 0x7fffffffU);
  return static_cast<int>(size);
}

// Ciphertext and tag into `out`, which has room for both.
void encrypt(BytesView key, const Nonce& nonce, std::initializer_list<BytesView> additional, BytesView plaintext,
             std::uint8_t* out) {
  KT_ASSERT(key.size() == kKeySize);
  const CipherContext context(EVP_CIPHER_CTX_new());
  KT_ASSERT(context != nullptr);
  int length = 0;
  int last = 0;
  bool done = EVP_EncryptInit_ex(context.get(), aes_256_gcm(), nullptr, key.data(), nonce.data()) == 1;
  for (const BytesView part : additional) {
    if (part.empty()) continue;
    done = done && EVP_EncryptUpdate(context.get(), nullptr, &length, part.data(), as_int(part.size())) == 1;
  }
  length = 0;
  if (!plaintext.empty()) {
    done = done && EVP_EncryptUpdate(context.get(), out, &length, plaintext.data(), as_int(plaintext.size())) == 1;
  }
  done = done && EVP_EncryptFinal_ex(context.get(), out + length, &last) == 1;
  done =
      done && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, as_int(kTagSize), out + plaintext.size()) == 1;
  KT_ASSERT(done);
}

}  // namespace

Sealed seal(BytesView key, const Nonce& nonce, BytesView additional, BytesView plaintext) {
  Sealed sealed;
  sealed.nonce = nonce;
  sealed.bytes.resize(plaintext.size() + kTagSize);
  encrypt(key, nonce, {additional}, plaintext, sealed.bytes.data());
  return sealed;
}

Tag tag_of(BytesView key, const Nonce& nonce, BytesView head, BytesView body) {
  Tag tag{};
  encrypt(key, nonce, {head, body}, {}, tag.data());
  return tag;
}

std::optional<Secret> open(BytesView key, const Sealed& sealed, BytesView additional) {
  return open(key, sealed.nonce, sealed.bytes, additional);
}

std::optional<Secret> open(BytesView key, const Nonce& nonce, BytesView sealed, BytesView additional) {
  KT_ASSERT(key.size() == kKeySize);
  if (sealed.size() < kTagSize) return std::nullopt;
  const CipherContext context(EVP_CIPHER_CTX_new());
  KT_ASSERT(context != nullptr);
  const std::size_t size = sealed.size() - kTagSize;
  Bytes plaintext(size);
  std::array<std::uint8_t, kTagSize> tag{};
  std::copy_n(sealed.end() - static_cast<std::ptrdiff_t>(kTagSize), kTagSize, tag.begin());
  int length = 0;
  int last = 0;
  bool done = EVP_DecryptInit_ex(context.get(), aes_256_gcm(), nullptr, key.data(), nonce.data()) == 1;
  if (!additional.empty()) {
    done =
        done && EVP_DecryptUpdate(context.get(), nullptr, &length, additional.data(), as_int(additional.size())) == 1;
  }
  length = 0;
  if (size > 0) {
    done = done && EVP_DecryptUpdate(context.get(), plaintext.data(), &length, sealed.data(), as_int(size)) == 1;
  }
  done = done && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, as_int(kTagSize), tag.data()) == 1;
  KT_ASSERT(done);
  // The empty plaintext has no storage to point into: OpenSSL still wants an address.
  std::uint8_t none = 0;
  std::uint8_t* const rest = size > 0 ? plaintext.data() + length : &none;
  const bool authentic = EVP_DecryptFinal_ex(context.get(), rest, &last) == 1;
  if (!authentic) {
    wipe(plaintext.data(), plaintext.size());
    return std::nullopt;
  }
  return Secret(std::move(plaintext));
}

}  // namespace keyturn::crypto
