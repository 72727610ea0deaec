#include "base/assert.h"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace keyturn {

void assertion_failed(const char* condition, const char* file, int line) {
  const std::string_view path = file;
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  const std::string words = std::string(name) + ":" + std::to_string(line) + ": " + condition;
  // In the browser nobody catches it, and the page shows the last words of the error output.
#if defined(__EMSCRIPTEN__) || !defined(__cpp_exceptions)
  std::fprintf(stderr, "%s\n", words.c_str());
#endif
#if defined(__cpp_exceptions)
  throw std::logic_error(words);
#else
  std::abort();
#endif
}

}  // namespace keyturn
