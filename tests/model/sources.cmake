set(SOURCES service_model_test.cpp validator_test.cpp)
