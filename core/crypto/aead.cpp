#include "crypto/aead.h"

#include <openssl/evp.h>

#include <algorithm>
#include <utility>

#include "base/assert.h"

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

CipherContext new_context() {
  CipherContext context(EVP_CIPHER_CTX_new());
  KT_ASSERT(context != nullptr);
  return context;
}

enum Direction { Decrypt = 0, Encrypt = 1 };

// A context keeps its key when it gets another nonce.
void begin(EVP_CIPHER_CTX* context, BytesView key, const Nonce& nonce, Direction direction) {
  KT_ASSERT(key.size() == kKeySize);
  const int done = EVP_CipherInit_ex(context, aes_256_gcm(), nullptr, key.data(), nonce.data(), direction);
  KT_ASSERT(done == 1);
}
void begin(EVP_CIPHER_CTX* context, const Nonce& nonce, Direction direction) {
  const int done = EVP_CipherInit_ex(context, nullptr, nullptr, nullptr, nonce.data(), direction);
  KT_ASSERT(done == 1);
}

void authenticate(EVP_CIPHER_CTX* context, Cipher::Parts additional) {
  int length = 0;
  for (const BytesView part : additional) {
    if (part.empty()) continue;
    const int done = EVP_CipherUpdate(context, nullptr, &length, part.data(), as_int(part.size()));
    KT_ASSERT(done == 1);
  }
}

// Into `out`, which may be where `text` is.
void transform(EVP_CIPHER_CTX* context, BytesView text, std::uint8_t* out) {
  if (text.empty()) return;
  int length = 0;
  const int done = EVP_CipherUpdate(context, out, &length, text.data(), as_int(text.size()));
  KT_ASSERT(done == 1 && length == as_int(text.size()));
}

// GCM has nothing to write at the end. OpenSSL still wants an address.
bool end(EVP_CIPHER_CTX* context) {
  std::uint8_t none = 0;
  int length = 0;
  return EVP_CipherFinal_ex(context, &none, &length) == 1;
}

void encrypt(EVP_CIPHER_CTX* context, Cipher::Parts additional, BytesView plaintext, std::uint8_t* out,
             std::uint8_t* tag) {
  authenticate(context, additional);
  transform(context, plaintext, out);
  const bool done = end(context) && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, as_int(kTagSize), tag) == 1;
  KT_ASSERT(done);
}

std::optional<Secret> decrypt(EVP_CIPHER_CTX* context, Cipher::Parts additional, BytesView sealed) {
  Bytes plaintext(sealed.size() - kTagSize);
  Tag tag{};
  std::copy_n(sealed.end() - static_cast<std::ptrdiff_t>(kTagSize), kTagSize, tag.begin());
  authenticate(context, additional);
  transform(context, sealed.first(plaintext.size()), plaintext.data());
  const int done = EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, as_int(kTagSize), tag.data());
  KT_ASSERT(done == 1);
  const bool authentic = end(context);
  Secret secret(std::move(plaintext));
  if (!authentic) return std::nullopt;
  return secret;
}

}  // namespace

Sealed seal(BytesView key, const Nonce& nonce, BytesView additional, BytesView plaintext) {
  Sealed sealed;
  sealed.nonce = nonce;
  sealed.bytes.resize(plaintext.size() + kTagSize);
  const CipherContext context = new_context();
  begin(context.get(), key, nonce, Encrypt);
  encrypt(context.get(), {additional}, plaintext, sealed.bytes.data(), sealed.bytes.data() + plaintext.size());
  return sealed;
}

std::optional<Secret> open(BytesView key, const Sealed& sealed, BytesView additional) {
  const CipherContext context = new_context();
  begin(context.get(), key, sealed.nonce, Decrypt);
  if (sealed.bytes.size() < kTagSize) return std::nullopt;
  return decrypt(context.get(), {additional}, sealed.bytes);
}

struct Cipher::Context {
  CipherContext cipher = new_context();
};

Cipher::Cipher(BytesView key) : context_(std::make_unique<Context>()) {
  begin(context_->cipher.get(), key, {}, Encrypt);
}

Cipher::Cipher(Cipher&&) noexcept = default;
Cipher& Cipher::operator=(Cipher&&) noexcept = default;
Cipher::~Cipher() = default;

Tag Cipher::seal(const Nonce& nonce, Parts additional, std::span<std::uint8_t> text) const {
  Tag tag{};
  begin(context_->cipher.get(), nonce, Encrypt);
  encrypt(context_->cipher.get(), additional, text, text.data(), tag.data());
  return tag;
}

std::optional<Secret> Cipher::open(const Nonce& nonce, Parts additional, BytesView sealed) const {
  if (sealed.size() < kTagSize) return std::nullopt;
  begin(context_->cipher.get(), nonce, Decrypt);
  return decrypt(context_->cipher.get(), additional, sealed);
}

}  // namespace keyturn::crypto
