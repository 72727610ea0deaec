set(SOURCES
  clock_test.cpp
  cli_test.cpp
  flash_test.cpp
  help_files_test.cpp
  keys_test.cpp
  lessons_test.cpp
  navigation_test.cpp
  procedures_test.cpp
  route_test.cpp
  settings_test.cpp
  undo_test.cpp)
set(EXTRA_DEPENDS lesson_texts assets)
