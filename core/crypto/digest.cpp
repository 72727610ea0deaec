#include "crypto/digest.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <memory>
#include <string>

#include "base/assert.h"

namespace keyturn::crypto {

namespace {

struct FreeMac {
  void operator()(EVP_MAC* mac) const { EVP_MAC_free(mac); }
  void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};
using Mac = std::unique_ptr<EVP_MAC, FreeMac>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeMac>;

// Made once: OpenSSL takes longer to find the algorithm, and to copy a context, than to compute it. It is given another
// key each time, and keeps the last one until then.
EVP_MAC_CTX* prepared_hmac() {
  static thread_local const MacContext prepared = [] {
    const Mac mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    MacContext context(EVP_MAC_CTX_new(mac.get()));
    std::string digest = "SHA256";
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
                                 OSSL_PARAM_construct_end()};
    const Digest any_key{};
    KT_ASSERT(EVP_MAC_init(context.get(), any_key.data(), any_key.size(), params) == 1);
    return context;
  }();
  return prepared.get();
}

const EVP_MD* prepared_sha256() {
  struct FreeDigest {
    void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }
  };
  static const std::unique_ptr<EVP_MD, FreeDigest> prepared(EVP_MD_fetch(nullptr, "SHA256", nullptr));
  return prepared.get();
}

}  // namespace

Digest sha256(BytesView data) {
  Digest digest{};
  unsigned int size = 0;
  const int done = EVP_Digest(data.data(), data.size(), digest.data(), &size, prepared_sha256(), nullptr);
  KT_ASSERT(done == 1 && size == digest.size());
  return digest;
}

Digest hmac_sha256(BytesView key, BytesView data) {
  Digest digest{};
  std::size_t size = 0;
  EVP_MAC_CTX* const context = prepared_hmac();
  // An empty key needs an address too: no key at all means the one of before.
  const std::uint8_t none = 0;
  const bool done = EVP_MAC_init(context, key.empty() ? &none : key.data(), key.size(), nullptr) == 1 &&
                    EVP_MAC_update(context, data.data(), data.size()) == 1 &&
                    EVP_MAC_final(context, digest.data(), &size, digest.size()) == 1;
  KT_ASSERT(done && size == digest.size());
  return digest;
}

}  // namespace keyturn::crypto
