set(SOURCES aead_test.cpp digest_test.cpp)
