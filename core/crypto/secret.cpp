#include "crypto/secret.h"

#include <utility>

#include "crypto/wipe.h"

namespace keyturn::crypto {

Secret& Secret::operator=(const Secret& other) {
  if (this != &other) {
    wipe(bytes_.data(), bytes_.size());
    bytes_ = other.bytes_;
  }
  return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this != &other) {
    wipe(bytes_.data(), bytes_.size());
    bytes_ = std::move(other.bytes_);
  }
  return *this;
}

Secret::~Secret() { wipe(bytes_.data(), bytes_.size()); }

}  // namespace keyturn::crypto
