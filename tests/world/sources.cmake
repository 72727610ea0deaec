set(SOURCES
  damage_test.cpp
  endpoint_test.cpp
  explain_test.cpp
  keys_over_time_test.cpp
  lifecycle_test.cpp
  people_test.cpp
  records_test.cpp
  rich_account.cpp
  saved_forms_test.cpp
  trace_test.cpp
  wrong_types_test.cpp
)
set(EXTRA_DEPENDS help_texts)
