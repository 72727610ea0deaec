// Real time, for the app to feed the simulated one. Nothing in core/ may look at these.
#pragma once
#include <cstdint>

namespace keyturn::platform {

// Since the page was opened; never jumps and never runs backwards.
double milliseconds();

// Since 1970, as the machine's clock has it.
std::int64_t unix_milliseconds();

}  // namespace keyturn::platform
