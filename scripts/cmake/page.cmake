# The page: build/<preset>/site holds all that is served. The target `page` makes it.
set(site "${CMAKE_BINARY_DIR}/site")
set(linked "${CMAKE_BINARY_DIR}/linked")
add_executable(app web/main.cpp)
target_link_libraries(app PRIVATE keyturn_warnings)
keyturn_forgo_exceptions(app)
keyturn_link(app PRIVATE screens panes pictures app ui platform views world cli)
set_target_properties(app PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${linked}")
target_link_options(app PRIVATE -sENVIRONMENT=web -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=32MB -sTOTAL_STACK=1MB -sFILESYSTEM=0 -sASSERTIONS=$<CONFIG:Debug>)
# What Binaryen makes smaller it can make smaller once more: 3 KB of the gzipped page, and 20 seconds of linking.
target_link_options(app PRIVATE $<$<CONFIG:Release>:-sBINARYEN_EXTRA_PASSES=-Oz>)
include("${CMAKE_SOURCE_DIR}/web/platform/link_options.cmake")

# The prose of help lies beside the page, which fetches it when somebody asks for help.
list(TRANSFORM KEYTURN_HELP_FILES PREPEND "help=" OUTPUT_VARIABLE help_files)
add_custom_command(OUTPUT "${site}/index.html"
  COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/scripts/assemble_site.py" "${site}"
          "${CMAKE_SOURCE_DIR}/web/index.html" "${linked}/app.wasm" "${linked}/app.js" ${KEYTURN_WEB_PAGE_FILES}
          ${help_files}
  DEPENDS app "${CMAKE_SOURCE_DIR}/scripts/assemble_site.py" "${CMAKE_SOURCE_DIR}/web/index.html" ${KEYTURN_WEB_PAGE_FILES}
          ${KEYTURN_HELP_FILES}
  COMMENT "Assembling the page" VERBATIM)
add_custom_target(page ALL DEPENDS "${site}/index.html")
