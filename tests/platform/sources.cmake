set(SOURCES key_map_test.cpp key_policy_test.cpp router_test.cpp)
