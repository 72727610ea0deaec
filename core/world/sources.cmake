set(SOURCES advance.cpp cli_endpoint.cpp scenario.cpp world.cpp)
