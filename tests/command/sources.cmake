set(SOURCES lesson_command_test.cpp replay_test.cpp shell_test.cpp)
if(KEYTURN_RECORDED_ANSWERS)
  list(APPEND SOURCES conformance_test.cpp)
endif()
