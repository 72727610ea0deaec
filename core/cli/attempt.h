// Attempt<T> is a T, or the Failure with which the command line ends: the CLI's Result<T>, for errors that come from
// the client's side and are never a service's answer. KT_TRY and KT_CHECK work on it.
#pragma once
#include <optional>
#include <utility>
#include <variant>

#include "base/assert.h"
#include "base/result.h"
#include "cli/failure.h"

namespace keyturn::cli {

template <typename T>
class [[nodiscard]] Attempt {
 public:
  Attempt(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Attempt(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & {
    KT_ASSERT(ok());
    return *std::get_if<0>(&state_);
  }
  const T& value() const& {
    KT_ASSERT(ok());
    return *std::get_if<0>(&state_);
  }
  T value() && {
    KT_ASSERT(ok());
    return std::move(*std::get_if<0>(&state_));
  }
  const Failure& error() const {
    KT_ASSERT(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Failure> state_;
};

// For what can fail but has nothing to give.
template <>
class [[nodiscard]] Attempt<void> {
 public:
  Attempt() = default;
  Attempt(Failure failure) : failure_(std::move(failure)) {}

  bool ok() const { return !failure_; }
  explicit operator bool() const { return ok(); }
  const Failure& error() const {
    KT_ASSERT(!ok());
    return *failure_;
  }

 private:
  std::optional<Failure> failure_;
};

}  // namespace keyturn::cli
