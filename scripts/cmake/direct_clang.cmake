# Compiles with the clang that em++ would call (scripts/wasm-compiler says why); linking stays with em++.
if(NOT KEYTURN_WASM_CLANG)
  execute_process(COMMAND "${CMAKE_SOURCE_DIR}/scripts/wasm-compiler" "${CMAKE_CXX_COMPILER}" -fwasm-exceptions
    OUTPUT_VARIABLE call OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(KEYTURN_WASM_CLANG "${call}" CACHE INTERNAL "clang with the flags that em++ adds")
endif()
set(CMAKE_CXX_COMPILE_OBJECT "${KEYTURN_WASM_CLANG} <DEFINES> <INCLUDES> <FLAGS> -o <OBJECT> -c <SOURCE>")
