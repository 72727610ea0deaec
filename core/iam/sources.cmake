set(SOURCES condition.cpp decision.cpp directory.cpp policy.cpp statement.cpp)
