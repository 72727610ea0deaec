#include "crypto/wipe.h"

#include <openssl/crypto.h>

namespace keyturn::crypto {

void wipe(void* data, std::size_t size) { OPENSSL_cleanse(data, size); }

}  // namespace keyturn::crypto
