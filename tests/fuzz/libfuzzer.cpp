// The entry of libFuzzer: `fuzzer --target=bytes …`. It leaves alone what begins with two dashes.
#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.h"

namespace {

const keyturn::fuzz::Target* chosen = nullptr;

const keyturn::fuzz::Target* target_in(std::string_view argument) {
  constexpr std::string_view kFlag = "--target=";
  if (!argument.starts_with(kFlag)) return nullptr;
  for (const keyturn::fuzz::Target& target : keyturn::fuzz::kTargets) {
    if (target.name == argument.substr(kFlag.size())) return &target;
  }
  return nullptr;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  for (int i = 1; i < *count; ++i) {
    if (const auto* const target = target_in((*arguments)[i])) chosen = target;
  }
  if (!chosen) {
    std::fputs("fuzzer needs --target= with a name of tests/fuzz/targets.h\n", stderr);
    std::exit(2);
  }
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chosen->run({data, size});
  return 0;
}
