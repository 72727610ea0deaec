set(SOURCES
  bytes_target.cpp
  expressions_target.cpp
  fuzz_test.cpp
  lines_target.cpp
  requests_target.cpp
)
