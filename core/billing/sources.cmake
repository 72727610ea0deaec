set(SOURCES bill.cpp key_life.cpp)
