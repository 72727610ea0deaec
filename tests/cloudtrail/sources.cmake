set(SOURCES lookup_events_test.cpp records_test.cpp)
set(EXTRA_DEPENDS world)
