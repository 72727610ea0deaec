// What keys and sealed bytes are saved as (base/saved_form.h). Secrets go out as they are: the account is a simulated
// one, and who saves it owns it.
#pragma once
#include <tuple>

#include "base/saved_form.h"
#include "crypto/aead.h"

namespace keyturn {

template <>
struct Saved<crypto::Secret> {
  static auto members(auto& secret) {
    auto& [bytes] = secret;
    return std::tie(bytes);
  }
};

template <>
struct Saved<crypto::Sealed> {
  static auto members(auto& sealed) {
    auto& [nonce, bytes] = sealed;
    return std::tie(nonce, bytes);
  }
};

}  // namespace keyturn
