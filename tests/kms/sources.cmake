set(SOURCES authorisation_test.cpp data_key_test.cpp describe_key_test.cpp key_lookup_test.cpp lists_test.cpp operations_test.cpp)
