set(SOURCES catalog.cpp json_lines.cpp lesson_check.cpp lesson_reader.cpp markdown.cpp play.cpp progress.cpp projection.cpp
  reading_level.cpp schema.cpp sentence.cpp stage.cpp vocabulary.cpp)
