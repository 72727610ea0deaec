set(SOURCES
  item_bytes_test.cpp
  item_tree_test.cpp
  page_test.cpp
  piece_index_test.cpp
  shelf.cpp
  sort_bytes_test.cpp
)
