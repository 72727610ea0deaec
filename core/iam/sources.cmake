set(SOURCES condition.cpp directory.cpp policy.cpp statement.cpp)
