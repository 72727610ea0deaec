set(SOURCES transcripts_test.cpp)
