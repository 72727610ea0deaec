# How a program for Node is linked: it reads and writes the real file system.
set(KEYTURN_NODE_LINK_OPTIONS -O1 -sENVIRONMENT=node -sNODERAWFS=1 -sWASM_ASYNC_COMPILATION=0 -sEXIT_RUNTIME=1
  -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=4MB -sINITIAL_MEMORY=64MB)

# test_all: the tests of every folder as one program for Node.
file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/generated/test_all.cpp" CONTENT "// All tests come from the folders' object files.\n")
add_executable(test_all "${CMAKE_BINARY_DIR}/generated/test_all.cpp")
target_link_libraries(test_all PRIVATE Catch2::Catch2WithMain)
target_link_options(test_all PRIVATE ${KEYTURN_NODE_LINK_OPTIONS})
set(CMAKE_CROSSCOMPILING_EMULATOR node)
# The random walk takes as long as all others, so it runs beside them.
keyturn_register_test(test_all TESTS "~[property]")
keyturn_register_test(test_all NAME test_walk TESTS "[property]")
