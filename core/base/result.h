// Result<T> is a T or the ServiceError that stood in its way. KT_TRY unpacks it or returns the error to the caller.
#pragma once
#include <optional>
#include <utility>
#include <variant>

#include "base/assert.h"
#include "base/service_error.h"

namespace keyturn {

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(ServiceError error) : state_(std::in_place_index<1>, std::move(error)) {}

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
  const ServiceError& error() const {
    KT_ASSERT(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, ServiceError> state_;
};

// For what can fail but has nothing to give.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(ServiceError error) : error_(std::move(error)) {}

  bool ok() const { return !error_; }
  explicit operator bool() const { return ok(); }
  const ServiceError& error() const {
    KT_ASSERT(!ok());
    return *error_;
  }

 private:
  std::optional<ServiceError> error_;
};

}  // namespace keyturn

#define KT_TRY_NAME_(a, b) a##b
#define KT_TRY_NAME(a, b) KT_TRY_NAME_(a, b)

// KT_TRY(Key key, keys.find(id)); declares `key` or returns the error.
#define KT_TRY(declaration, expression)                                                          \
  auto KT_TRY_NAME(kt_result_, __LINE__) = (expression);                                         \
  if (!KT_TRY_NAME(kt_result_, __LINE__).ok()) return KT_TRY_NAME(kt_result_, __LINE__).error(); \
  declaration = std::move(KT_TRY_NAME(kt_result_, __LINE__)).value()

// KT_CHECK(validate(x)); returns the error of a Result<void>.
#define KT_CHECK(expression)                         \
  do {                                               \
    const auto& kt_checked = (expression);           \
    if (!kt_checked.ok()) return kt_checked.error(); \
  } while (false)
