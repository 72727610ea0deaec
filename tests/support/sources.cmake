set(SOURCES key_states.cpp transcript_runner.cpp)
