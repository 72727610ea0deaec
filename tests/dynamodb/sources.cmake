set(SOURCES
  create_table_index_test.cpp
  create_table_test.cpp
  delete_table_test.cpp
  describe_test.cpp
  encryption_test.cpp
  errors_test.cpp
  fixture.cpp
  list_tables_test.cpp
  sse_test.cpp
  table_key_test.cpp
  update_encryption_test.cpp
  update_table_test.cpp
)
set(EXTRA_DEPENDS world)
