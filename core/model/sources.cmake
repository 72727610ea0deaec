set(SOURCES pattern.cpp service_model.cpp shape.cpp validator.cpp)
