// Values that copies share until one of them changes: so a copy of the account costs a pointer for each of its parts,
// and a change the one part that it touches.
#pragma once
#include <memory>
#include <utility>

namespace keyturn {

// What `value` points to, as one's own: a copy of it when somebody else has it too. It must have been made as a T, not
// as a const T.
template <typename T>
T& own(std::shared_ptr<const T>& value) {
  if (value.use_count() > 1) value = std::make_shared<T>(*value);
  return const_cast<T&>(*value);
}

template <typename T>
class Shared {
 public:
  Shared() : Shared(T()) {}
  Shared(T value) : value_(std::make_shared<T>(std::move(value))) {}  // a T is one that nobody shares yet

  operator const T&() const { return *value_; }
  const T& operator*() const { return *value_; }
  const T* operator->() const { return value_.get(); }

  // To change it. What copies have stays as it is.
  T& change() { return own(value_); }

 private:
  std::shared_ptr<const T> value_;
};

}  // namespace keyturn
