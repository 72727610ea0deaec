set(SOURCES advance.cpp cli_endpoint.cpp key_watch.cpp people.cpp scenario.cpp world.cpp)
