set(SOURCES fuzz_test.cpp)
# What the tests and libFuzzer share (scripts/cmake/fuzz.cmake).
set(TARGET_SOURCES
  bytes_target.cpp
  expressions_target.cpp
  lines_target.cpp
  requests_target.cpp
  values_target.cpp
)
set(FUZZER_SOURCES libfuzzer.cpp)
set(EXTRA_DEPENDS fuzz_targets)
