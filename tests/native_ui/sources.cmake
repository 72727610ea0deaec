set(SOURCES
  ghost_test.cpp
  keys_screens_test.cpp
  line_editor_test.cpp
  native_ui_test.cpp
  null_page.cpp
  output_find_test.cpp
  rendition_test.cpp)
