set(SOURCES crc32_test.cpp json_protocol_test.cpp query_protocol_test.cpp signature_test.cpp)
