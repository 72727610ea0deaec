set(SOURCES aead.cpp digest.cpp secret.cpp wipe.cpp)
