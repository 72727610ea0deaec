set(SOURCES dispatcher_test.cpp)
keyturn_forgo_types(tests/service/dispatcher_test.cpp)
