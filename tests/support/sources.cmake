set(SOURCES key_states.cpp source_tree.cpp transcript_runner.cpp)
# The only file with the tree's place in it, so that every clone shares the objects of all others.
set_source_files_properties(tests/support/source_tree.cpp PROPERTIES
  COMPILE_DEFINITIONS "KEYTURN_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\"")
