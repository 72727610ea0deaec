set(SOURCES guide_test.cpp)
