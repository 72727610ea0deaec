set(SOURCES random_source_test.cpp)
