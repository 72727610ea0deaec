set(SOURCES endpoint_test.cpp lifecycle_test.cpp)
