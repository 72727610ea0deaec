set(SOURCES bill_test.cpp)
set(EXTRA_DEPENDS world)
