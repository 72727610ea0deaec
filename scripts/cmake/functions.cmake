# keyturn_add_library, keyturn_add_test, keyturn_embed. A folder lists its sources in its own sources.cmake.

# keyturn_read_sources(FOLDER): SOURCES (full paths) and EXTRA_DEPENDS from FOLDER/sources.cmake, in the caller's scope.
function(keyturn_read_sources folder)
  include("${CMAKE_SOURCE_DIR}/${folder}/sources.cmake")
  list(TRANSFORM SOURCES PREPEND "${CMAKE_SOURCE_DIR}/${folder}/")
  set(SOURCES "${SOURCES}" PARENT_SCOPE)
  set(EXTRA_DEPENDS "${EXTRA_DEPENDS}" PARENT_SCOPE)
endfunction()

# Links TARGET to the named libraries of ours.
function(keyturn_link target scope)
  foreach(name ${ARGN})
    if(NOT TARGET keyturn_${name})
      message(FATAL_ERROR "${target} needs the library ${name}, which is not declared before it")
    endif()
    target_link_libraries(${target} ${scope} keyturn_${name})
  endforeach()
endfunction()

# Errors are values in our own code, and a broken promise ends the program on the web: without exceptions and run-time types the
# page is a tenth smaller. Tests keep exceptions, by which Catch2 ends a test; the types they derive from have no run-time type.
function(keyturn_forgo_exceptions target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -fno-exceptions)
    keyturn_forgo_types(${target})
  endif()
endfunction()
function(keyturn_forgo_types target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -fno-rtti)
  endif()
endfunction()

# What is fuzzed counts how often it has been where, for libFuzzer to see what an input has reached. What else clang could tell it
# is left out, to compile sooner.
function(keyturn_count_visits target folder)
  if(KEYTURN_FUZZ AND folder MATCHES "^core/")
    target_compile_options(${target} PRIVATE -fsanitize-coverage=inline-8bit-counters)
  endif()
endfunction()

# The sources of a library that must catch what others throw.
function(keyturn_keep_exceptions)
  if(EMSCRIPTEN)
    set_source_files_properties(${ARGN} PROPERTIES SKIP_PRECOMPILE_HEADERS ON COMPILE_OPTIONS "-fexceptions;-frtti")
  endif()
endfunction()

# keyturn_add_library(NAME DIR <folder> [DEPENDS ...] [PRIVATE_DEPENDS ...] [PRECOMPILED <name>])
# Static library keyturn_NAME (INTERFACE when the folder has headers only). Its headers are reached as "NAME/file.h"
# through a folder that holds nothing else, so that an include outside of DEPENDS does not compile.
function(keyturn_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "DIR;PRECOMPILED" "DEPENDS;PRIVATE_DEPENDS")
  if(NOT arg_PRECOMPILED)
    set(arg_PRECOMPILED common_precompiled)
  endif()
  keyturn_read_sources(${arg_DIR})
  list(FILTER SOURCES EXCLUDE REGEX "/main\\.cpp$") # that is the program's
  set(scope PUBLIC)
  if(SOURCES)
    add_library(keyturn_${name} STATIC ${SOURCES})
    target_link_libraries(keyturn_${name} PRIVATE keyturn_warnings)
    keyturn_forgo_exceptions(keyturn_${name})
    keyturn_count_visits(keyturn_${name} "${arg_DIR}")
    keyturn_use_precompiled(keyturn_${name} ${arg_PRECOMPILED})
    keyturn_link(keyturn_${name} PRIVATE ${arg_PRIVATE_DEPENDS})
  else()
    add_library(keyturn_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include/${name}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/${arg_DIR}" "${CMAKE_BINARY_DIR}/include/${name}/${name}" SYMBOLIC)
  target_include_directories(keyturn_${name} ${scope} "${CMAKE_BINARY_DIR}/include/${name}")
  keyturn_link(keyturn_${name} ${scope} ${arg_DEPENDS})
endfunction()

# keyturn_add_program(NAME LIBRARY): the program of web/LIBRARY/main.cpp.
function(keyturn_add_program name library)
  add_executable(${name} "${CMAKE_SOURCE_DIR}/web/${library}/main.cpp")
  target_link_libraries(${name} PRIVATE keyturn_${library} keyturn_cli11 keyturn_warnings)
endfunction()

# keyturn_add_test(NAME [DEPENDS ...] [NATIVE_ONLY] [PRECOMPILED <name>]): the tests of tests/NAME as the program test_NAME. On the web the
# tests of all folders are one program, test_all, because linking costs more there than running.
function(keyturn_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "NATIVE_ONLY" "PRECOMPILED" "DEPENDS")
  if(NOT arg_PRECOMPILED)
    set(arg_PRECOMPILED test_precompiled)
  endif()
  if(EMSCRIPTEN AND arg_NATIVE_ONLY)
    return()
  endif()
  keyturn_read_sources(tests/${name})
  if(EMSCRIPTEN)
    add_library(test_${name} OBJECT ${SOURCES})
    target_link_libraries(test_all PRIVATE test_${name})
  else()
    add_executable(test_${name} ${SOURCES})
    keyturn_register_test(test_${name})
  endif()
  target_link_libraries(test_${name} PRIVATE Catch2::Catch2WithMain keyturn_warnings)
  target_include_directories(test_${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  keyturn_use_precompiled(test_${name} ${arg_PRECOMPILED})
  keyturn_compile_quickly(test_${name})
  keyturn_forgo_types(test_${name})
  keyturn_link(test_${name} PRIVATE ${arg_DEPENDS} ${EXTRA_DEPENDS})
endfunction()

# Tests run once and are compiled more often than that: less than half the time is left without optimisation and without
# looking for undefined behaviour in themselves. What they test is compiled as the preset says.
function(keyturn_compile_quickly target)
  if(KEYTURN_SANITIZE AND TARGET ${target})
    target_compile_options(${target} PRIVATE -O0 -fno-sanitize=undefined)
  endif()
endfunction()

# keyturn_register_test(TARGET [NAME name] [TESTS spec]): runs the program, or those of its tests that the spec names.
# Results go to the terminal and, for the count at the end of scripts/test, to results/<name>.xml.
function(keyturn_register_test target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAME;TESTS" "")
  if(NOT arg_NAME)
    set(arg_NAME ${target})
  endif()
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/results")
  add_test(NAME ${arg_NAME} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
    COMMAND ${target} ${arg_TESTS} --order rand --warn NoAssertions
            --reporter console "--reporter=junit::out=${CMAKE_BINARY_DIR}/results/${arg_NAME}.xml")
  set_tests_properties(${arg_NAME} PROPERTIES
    ENVIRONMENT "ASAN_OPTIONS=detect_stack_use_after_return=1;UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1")
endfunction()

# keyturn_embed(TARGET FUNCTION <name> FILES <name>=<path> ...): compiles files into a library that answers
# std::string_view keyturn::assets::FUNCTION(std::string_view name), empty when there is no such file.
function(keyturn_embed target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FUNCTION" "FILES")
  set(generated "${CMAKE_BINARY_DIR}/generated/${target}.cpp")
  list(TRANSFORM arg_FILES REPLACE "^[^=]*=" "" OUTPUT_VARIABLE paths)
  add_custom_command(OUTPUT "${generated}"
    COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/scripts/embed.py" "${generated}" ${arg_FUNCTION} ${arg_FILES}
    DEPENDS ${paths} "${CMAKE_SOURCE_DIR}/scripts/embed.py" VERBATIM)
  add_library(${target} STATIC "${generated}")
  target_include_directories(${target} PUBLIC "${CMAKE_BINARY_DIR}/include/assets")
endfunction()
