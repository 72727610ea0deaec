# What linking app.js needs for this folder. Included by the page's build once the target `app` exists.
# KEYTURN_WEB_PAGE_FILES are served beside app.js as they are; web/index.html after @KEYTURN_WASM_BYTES@ is filled in.
set(KEYTURN_WEB_SCRIPTS page.js canvas.js input.js text_agent.js text_view.js plain_terminal.js clipboard.js a11y_mirror.js
  vault.js test_seam.js)
list(TRANSFORM KEYTURN_WEB_SCRIPTS PREPEND "${CMAKE_CURRENT_LIST_DIR}/")
set(KEYTURN_WEB_PAGE_FILES
  "${CMAKE_CURRENT_LIST_DIR}/boot.js" "${CMAKE_CURRENT_LIST_DIR}/../style.css" "${CMAKE_CURRENT_LIST_DIR}/../favicon.svg")

# The scripts are put before the generated code as they stand (extern-pre-js): Emscripten 3.1.6's optimiser does not know today's
# JavaScript and drops parts of it. DYNAMIC_EXECUTION=0: the page's Content-Security-Policy forbids eval.
set(KEYTURN_WEB_LINK_OPTIONS
  -sDYNAMIC_EXECUTION=0
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8)
foreach(script IN LISTS KEYTURN_WEB_SCRIPTS)
  list(APPEND KEYTURN_WEB_LINK_OPTIONS "SHELL:--extern-pre-js \"${script}\"")
endforeach()

if(TARGET app)
  target_link_options(app PRIVATE ${KEYTURN_WEB_LINK_OPTIONS})
  set_property(TARGET app APPEND PROPERTY LINK_DEPENDS ${KEYTURN_WEB_SCRIPTS})
endif()
