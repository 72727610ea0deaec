set(SOURCES context.cpp dispatcher.cpp errors.cpp service.cpp)
