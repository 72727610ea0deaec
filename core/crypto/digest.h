// SHA-256 (FIPS 180-4) and HMAC-SHA-256 (FIPS 198-1).
#pragma once
#include <array>

#include "base/bytes.h"

namespace keyturn::crypto {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(BytesView data);
Digest hmac_sha256(BytesView key, BytesView data);

}  // namespace keyturn::crypto
