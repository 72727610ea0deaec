set(SOURCES line_editor_test.cpp native_ui_test.cpp null_page.cpp)
