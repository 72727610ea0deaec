set(SOURCES format.cpp scheduler.cpp)
