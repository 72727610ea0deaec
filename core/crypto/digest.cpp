#include "crypto/digest.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/assert.h"

namespace keyturn::crypto {

Digest sha256(BytesView data) {
  Digest digest{};
  unsigned int size = 0;
  const int done = EVP_Digest(data.data(), data.size(), digest.data(), &size, EVP_sha256(), nullptr);
  KT_ASSERT(done == 1 && size == digest.size());
  return digest;
}

Digest hmac_sha256(BytesView key, BytesView data) {
  Digest digest{};
  unsigned int size = 0;
  const auto* done =
      HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), data.data(), data.size(), digest.data(), &size);
  KT_ASSERT(done != nullptr && size == digest.size());
  return digest;
}

}  // namespace keyturn::crypto
