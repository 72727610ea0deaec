// The fuzzer's bytes, taken one after the other; zeros when there are no more.
#pragma once
#include <string>

#include "base/bytes.h"
#include "base/text.h"

namespace keyturn::fuzz {

class Input {
 public:
  explicit Input(BytesView data) : data_(data) {}

  bool is_empty() const { return data_.empty(); }

  std::uint8_t byte() {
    if (data_.empty()) return 0;
    const std::uint8_t first = data_.front();
    data_ = data_.subspan(1);
    return first;
  }

  // Less than `count`, which is not 0.
  std::size_t below(std::size_t count) {
    const std::size_t number = count > 256 ? byte() * 256U + byte() : byte();
    return number % count;
  }

  std::string text(std::size_t length) {
    const BytesView taken = data_.first(std::min(length, data_.size()));
    data_ = data_.subspan(taken.size());
    return to_text(taken);
  }

  std::string rest() { return text(data_.size()); }

 private:
  BytesView data_;
};

}  // namespace keyturn::fuzz
