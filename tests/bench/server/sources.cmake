set(SOURCES constant_server.cpp)
