set(SOURCES advance.cpp cli_endpoint.cpp people.cpp scenario.cpp world.cpp)
