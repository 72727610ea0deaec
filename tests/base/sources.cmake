set(SOURCES arn_test.cpp bytes_test.cpp result_test.cpp shared_test.cpp text_test.cpp)
