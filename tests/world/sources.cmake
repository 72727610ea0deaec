set(SOURCES endpoint_test.cpp keys_over_time_test.cpp lifecycle_test.cpp people_test.cpp)
