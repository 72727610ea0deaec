# error_texts_are_answered, the last of the native tests: every error of the services' catalogues was made while the other
# tests ran. clang counts the calls of the functions in core/*/…errors.cpp, each program writes its counts when it ends,
# and scripts/error_reach.py adds them up. tests/catalogue calls these functions by itself and does not count.
if(NOT KEYTURN_SANITIZE OR EMSCRIPTEN OR NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  return()
endif()
find_program(KEYTURN_PROFDATA NAMES llvm-profdata llvm-profdata-14)
if(NOT KEYTURN_PROFDATA)
  message(STATUS "Without llvm-profdata nobody looks whether all error texts are answered.")
  return()
endif()

file(GLOB error_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/core/*/*errors.cpp")
# A program that nobody asks for its counts writes none.
set_source_files_properties(${error_sources} PROPERTIES COMPILE_OPTIONS "-fprofile-instr-generate=/dev/null")
target_link_options(keyturn_warnings INTERFACE -fprofile-instr-generate)

set(counts "${CMAKE_BINARY_DIR}/error_reach")
file(MAKE_DIRECTORY "${counts}")
get_property(tests DIRECTORY PROPERTY TESTS)
foreach(test ${tests})
  set_tests_properties(${test} PROPERTIES FIXTURES_SETUP all_tests)
  if(NOT test STREQUAL "test_catalogue")
    set_property(TEST ${test} APPEND PROPERTY ENVIRONMENT "LLVM_PROFILE_FILE=${counts}/${test}.profraw")
  endif()
endforeach()
add_test(NAME error_texts_are_answered
  COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/scripts/error_reach.py" "${KEYTURN_PROFDATA}" "${counts}")
set_tests_properties(error_texts_are_answered PROPERTIES FIXTURES_REQUIRED all_tests)
