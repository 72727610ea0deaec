set(SOURCES format_test.cpp scheduler_test.cpp)
