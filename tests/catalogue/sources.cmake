set(SOURCES
  dynamodb_test.cpp
)
