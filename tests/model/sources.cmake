set(SOURCES model_text_test.cpp service_model_test.cpp validator_test.cpp)
