// KT_ASSERT states what a caller must guarantee. A broken promise is a programming error: it throws std::logic_error
// where exceptions exist (a test can catch it) and aborts where they do not.
#pragma once

namespace keyturn {

[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

}  // namespace keyturn

#define KT_ASSERT(condition) \
  ((condition) ? static_cast<void>(0) : ::keyturn::assertion_failed(#condition, __FILE__, __LINE__))
