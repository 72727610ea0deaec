set(SOURCES
  broken_lesson_test.cpp
  lessons_test.cpp
  markdown_test.cpp
  play_test.cpp
  progress_test.cpp
  projection_test.cpp
  reading_level_test.cpp
  small_lesson.cpp)
set(EXTRA_DEPENDS lesson_texts assets)
