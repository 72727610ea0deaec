set(SOURCES
  compliance_test.cpp
)
