# The benchmarks of tests/bench as the program `bench`, built when it is asked for (scripts/bench).
keyturn_read_sources(tests/bench)
add_executable(bench EXCLUDE_FROM_ALL ${SOURCES})
target_link_libraries(bench PRIVATE keyturn_warnings)
target_include_directories(bench PRIVATE "${CMAKE_SOURCE_DIR}/tests")
keyturn_link(bench PRIVATE world cli crypto help_texts)
keyturn_forgo_exceptions(bench)
keyturn_use_precompiled(bench account_precompiled)
if(EMSCRIPTEN)
  target_link_options(bench PRIVATE ${KEYTURN_NODE_LINK_OPTIONS})
endif()

# What keyturn-server is compared with.
if(NOT EMSCRIPTEN)
  keyturn_read_sources(tests/bench/server)
  add_executable(constant_server EXCLUDE_FROM_ALL ${SOURCES})
  target_link_libraries(constant_server PRIVATE keyturn_httplib keyturn_warnings)
endif()
