set(SOURCES main.cpp query_protocol.cpp recorded_endpoint.cpp replay.cpp shell.cpp)
