set(SOURCES tokens_test.cpp)
