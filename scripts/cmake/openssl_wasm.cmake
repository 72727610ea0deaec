# keyturn_openssl on the web: libcrypto built by scripts/build-openssl-wasm beside the page's own compilation.
keyturn_declare(openssl)
FetchContent_GetProperties(openssl)
if(NOT openssl_POPULATED)
  FetchContent_Populate(openssl)
endif()
set(openssl_out "${CMAKE_BINARY_DIR}/openssl")
file(MAKE_DIRECTORY "${openssl_out}/include")
add_custom_command(OUTPUT "${openssl_out}/lib/libcrypto.a"
  COMMAND "${CMAKE_SOURCE_DIR}/scripts/build-openssl-wasm" "${openssl_SOURCE_DIR}" "${openssl_out}"
  DEPENDS "${CMAKE_SOURCE_DIR}/scripts/build-openssl-wasm" "${openssl_SOURCE_DIR}/VERSION.dat"
  COMMENT "Building OpenSSL's libcrypto for wasm" VERBATIM)
add_custom_target(keyturn_build_openssl DEPENDS "${openssl_out}/lib/libcrypto.a")
target_include_directories(keyturn_openssl SYSTEM INTERFACE "${openssl_out}/include")
target_link_libraries(keyturn_openssl INTERFACE "${openssl_out}/lib/libcrypto.a")
add_dependencies(keyturn_openssl keyturn_build_openssl)
