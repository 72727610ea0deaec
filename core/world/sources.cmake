set(SOURCES advance.cpp cli_endpoint.cpp key_watch.cpp scenario.cpp world.cpp)
