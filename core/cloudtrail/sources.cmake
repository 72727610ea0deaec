set(SOURCES
  cloudtrail_service.cpp
  errors.cpp
  history.cpp
  next_token.cpp
  ops/lookup_events.cpp
)
