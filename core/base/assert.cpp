#include "base/assert.h"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace keyturn {

void assertion_failed(const char* condition, const char* file, int line) {
#if defined(__cpp_exceptions)
  throw std::logic_error(std::string(file) + ":" + std::to_string(line) + ": " + condition);
#else
  std::fprintf(stderr, "%s:%d: %s\n", file, line, condition);
  std::abort();
#endif
}

}  // namespace keyturn
