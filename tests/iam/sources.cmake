set(SOURCES condition_test.cpp policy_test.cpp)
