set(SOURCES directory.cpp policy.cpp)
