set(SOURCES event.cpp trail.cpp)
