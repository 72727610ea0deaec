set(SOURCES
  ops/get_caller_identity.cpp
  sts_service.cpp
)
