set(SOURCES replay_test.cpp shell_test.cpp)
if(KEYTURN_RECORDED_ANSWERS)
  list(APPEND SOURCES conformance_test.cpp)
endif()
