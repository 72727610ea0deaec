set(SOURCES style_test.cpp tokens_test.cpp)
