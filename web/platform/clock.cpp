#include "platform/clock.h"

#include <emscripten/html5.h>

namespace keyturn::platform {

double milliseconds() { return emscripten_performance_now(); }
std::int64_t unix_milliseconds() { return static_cast<std::int64_t>(emscripten_date_now()); }

}  // namespace keyturn::platform
