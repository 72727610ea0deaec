set(SOURCES random_source.cpp)
