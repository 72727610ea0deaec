set(SOURCES trail_test.cpp)
