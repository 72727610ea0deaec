#include "crypto/digest.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/assert.h"
#include "crypto/secret.h"

namespace keyturn::crypto {

namespace {

struct FreeMac {
  void operator()(EVP_MAC* mac) const { EVP_MAC_free(mac); }
  void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};
using Mac = std::unique_ptr<EVP_MAC, FreeMac>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeMac>;

// It knows its digest from then on: to find that one takes longer than to compute it.
MacContext new_hmac() {
  const Mac mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
  MacContext context(EVP_MAC_CTX_new(mac.get()));
  std::string digest = "SHA256";
  const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
                               OSSL_PARAM_construct_end()};
  const Digest any_key{};
  KT_ASSERT(EVP_MAC_init(context.get(), any_key.data(), any_key.size(), params) == 1);
  return context;
}

// Without a key: with the one that the context has.
void begin(EVP_MAC_CTX* context, const std::uint8_t* key, std::size_t size) {
  KT_ASSERT(EVP_MAC_init(context, key, size, nullptr) == 1);
}

// The keys that were last used, set up: the same few come again and again (that of the stream of chance, those of the
// tables in use), and to take in a key costs as much as to hash under it.
class PreparedKeys {
 public:
  // Ready for data.
  EVP_MAC_CTX* find(BytesView key) {
    for (Slot& slot : slots_) {
      if (slot.context && std::equal(key.begin(), key.end(), slot.key.view().begin(), slot.key.view().end())) {
        begin(slot.context.get(), nullptr, 0);
        return slot.context.get();
      }
    }
    Slot& slot = slots_[next_++ % slots_.size()];
    if (!slot.context) slot.context = new_hmac();
    slot.key = Secret(Bytes(key.begin(), key.end()));
    // An empty key needs an address too.
    const std::uint8_t none = 0;
    begin(slot.context.get(), key.empty() ? &none : key.data(), key.size());
    return slot.context.get();
  }

 private:
  struct Slot {
    Secret key;
    MacContext context;
  };
  std::array<Slot, 8> slots_;
  std::size_t next_ = 0;
};

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
  static thread_local PreparedKeys prepared;
  EVP_MAC_CTX* const context = prepared.find(key);
  const bool done = EVP_MAC_update(context, data.data(), data.size()) == 1 &&
                    EVP_MAC_final(context, digest.data(), &size, digest.size()) == 1;
  KT_ASSERT(done && size == digest.size());
  return digest;
}

}  // namespace keyturn::crypto
