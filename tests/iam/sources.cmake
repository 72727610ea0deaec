set(SOURCES policy_test.cpp)
