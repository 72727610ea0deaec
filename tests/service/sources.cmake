set(SOURCES dispatcher_test.cpp)
