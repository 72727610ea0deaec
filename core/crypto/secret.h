// Bytes that must not stay behind: plaintext keys and plaintext data. They are wiped when they go and cannot be
// printed.
#pragma once
#include "base/bytes.h"
#include "base/saved.h"

namespace keyturn::crypto {

class Secret {
 public:
  Secret() = default;
  explicit Secret(Bytes bytes) : bytes_(static_cast<Bytes&&>(bytes)) {}
  Secret(const Secret&) = default;
  Secret(Secret&&) noexcept = default;
  Secret& operator=(const Secret& other);
  Secret& operator=(Secret&& other) noexcept;
  ~Secret();

  BytesView view() const { return bytes_; }
  std::size_t size() const { return bytes_.size(); }
  bool empty() const { return bytes_.empty(); }

  friend bool operator==(const Secret&, const Secret&) = default;

 private:
  friend struct keyturn::Saved<Secret>;

  Bytes bytes_;
};

}  // namespace keyturn::crypto
