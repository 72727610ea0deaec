# What nearly every file of ours includes, read by clang once: that nearly halves the time of a build. g++ gains next to
# nothing by it and goes without, so the release build and the lint, which follows it, show what a file forgot to include.

# ccache asks for it: the contents decide, not the time at which the headers were compiled.
function(keyturn_ignore_pch_time target)
  target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
endfunction()

set(KEYTURN_COMMON_HEADERS <algorithm> <functional> <map> <optional> <string> <string_view> <utility> <variant> <vector>
  <base/json.h> <base/result.h>)

# keyturn_precompile(NAME [OURS] [HEADERS ...] [REACHES ...] [LINK ...]): a target whose precompiled headers, the common ones and
# these, others use; with OURS those are our own libraries. The headers are found in the libraries that REACHES names and LINK has.
function(keyturn_precompile name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "OURS" "" "HEADERS;LINK;REACHES")
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    return()
  endif()
  file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/generated/${name}.cpp" CONTENT "// Carries the precompiled headers only.\n")
  add_library(${name} STATIC EXCLUDE_FROM_ALL "${CMAKE_BINARY_DIR}/generated/${name}.cpp")
  target_link_libraries(${name} PRIVATE keyturn_warnings keyturn_nlohmann ${arg_LINK})
  list(TRANSFORM arg_REACHES PREPEND "${CMAKE_BINARY_DIR}/include/")
  target_include_directories(${name} PRIVATE "${CMAKE_BINARY_DIR}/include/base" ${arg_REACHES})
  target_precompile_headers(${name} PRIVATE ${KEYTURN_COMMON_HEADERS} ${arg_HEADERS})
  keyturn_ignore_pch_time(${name})
  if(arg_OURS)
    keyturn_forgo_exceptions(${name})
  else()
    keyturn_forgo_types(${name})
  endif()
endfunction()

# keyturn_use_precompiled(TARGET NAME): TARGET's files begin with the headers of NAME.
function(keyturn_use_precompiled target name)
  if(TARGET ${name})
    target_precompile_headers(${target} REUSE_FROM ${name})
    keyturn_ignore_pch_time(${target})
  endif()
endfunction()
