set(SOURCES get_caller_identity_test.cpp)
set(EXTRA_DEPENDS world)
