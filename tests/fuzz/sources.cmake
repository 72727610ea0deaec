set(SOURCES
  bytes_target.cpp
  expressions_target.cpp
  fuzz_test.cpp
  lines_target.cpp
  requests_target.cpp
  values_target.cpp
)
# Only where clang's libFuzzer drives a target (scripts/cmake/fuzz.cmake).
set(FUZZER_SOURCES libfuzzer.cpp)
set(EXTRA_DEPENDS help_texts)
