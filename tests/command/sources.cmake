set(SOURCES replay_test.cpp shell_test.cpp)
# The recorded answers of the real AWS CLI are not part of the repository: they are compared where they are at hand.
if(DEFINED ENV{KEYTURN_CONFORMANCE} OR EXISTS "${CMAKE_SOURCE_DIR}/../shared/conformance/cli/dev.jsonl")
  list(APPEND SOURCES conformance_test.cpp)
endif()
