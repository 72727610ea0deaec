set(SOURCES condition.cpp directory.cpp finding.cpp policy.cpp statement.cpp)
