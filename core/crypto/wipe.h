// Overwrites memory in a way that the compiler may not leave out.
#pragma once
#include <cstddef>

namespace keyturn::crypto {

void wipe(void* data, std::size_t size);

}  // namespace keyturn::crypto
