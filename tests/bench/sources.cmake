set(SOURCES cli_bench.cpp door_bench.cpp items_bench.cpp main.cpp measure.cpp subjects.cpp)
