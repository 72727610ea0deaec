// The entry of libFuzzer, compiled once for each target; KEYTURN_FUZZ_TARGET is its name.
#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  keyturn::fuzz::KEYTURN_FUZZ_TARGET({data, size});
  return 0;
}
