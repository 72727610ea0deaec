set(SOURCES condition_test.cpp decision_test.cpp policy_test.cpp)
