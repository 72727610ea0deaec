set(SOURCES transcript_runner.cpp)
