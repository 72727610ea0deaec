#include "platform/clock.h"

#include <chrono>

namespace keyturn::platform {

double milliseconds() {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  static const auto start = std::chrono::steady_clock::now();
  return Milliseconds(std::chrono::steady_clock::now() - start).count();
}

std::int64_t unix_milliseconds() {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
}

}  // namespace keyturn::platform
