set(SOURCES lesson_command.cpp main.cpp query_protocol.cpp recorded_endpoint.cpp replay.cpp shell.cpp)
