set(SOURCES
  ghost_test.cpp
  keys_screens_test.cpp
  last_picture_test.cpp
  lesson_panel_test.cpp
  line_editor_test.cpp
  native_ui_test.cpp
  null_page.cpp
  output_find_test.cpp
  rendition_test.cpp)
set(EXTRA_DEPENDS lesson_texts assets)
