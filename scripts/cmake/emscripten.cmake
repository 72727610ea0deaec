# Toolchain file: finds the Emscripten on this machine (Debian's package, or an emsdk in PATH) and uses its own file.
find_program(KEYTURN_EMXX em++ REQUIRED)
file(REAL_PATH "${KEYTURN_EMXX}" emxx_real)
cmake_path(GET emxx_real PARENT_PATH emxx_folder)
find_file(KEYTURN_EMSCRIPTEN_TOOLCHAIN NAMES Emscripten.cmake NO_CMAKE_FIND_ROOT_PATH REQUIRED
  PATHS "${emxx_folder}/cmake/Modules/Platform" /usr/share/emscripten/cmake/Modules/Platform)
include("${KEYTURN_EMSCRIPTEN_TOOLCHAIN}")
