set(SOURCES crc32.cpp errors.cpp http.cpp json_protocol.cpp query_protocol.cpp request.cpp signature.cpp)
