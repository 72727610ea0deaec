# `cmake --install build/release` and, by CPack, a .deb: keyturn-server with its man page, keyturn, and the page where it
# is built (build/web/site, by scripts/serve --build-only).
include(GNUInstallDirs)
install(TARGETS keyturn keyturn-server RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES "${CMAKE_SOURCE_DIR}/assets/package/keyturn-server.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/build/web/site/" DESTINATION "${CMAKE_INSTALL_DATADIR}/keyturn/page" OPTIONAL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME keyturn)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "Keyturn")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Amazon DynamoDB's encryption at rest, simulated, with its page and AWS endpoint")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/package")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_STRIP_FILES ON)
include(CPack)
