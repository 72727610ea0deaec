# The recorded answers of the real AWS CLI are not part of the repository: they are compared where they are at hand.
# KEYTURN_RECORDED_ANSWERS is the file: what KEYTURN_CONFORMANCE names, else the one beside the repository, else empty.
if(DEFINED ENV{KEYTURN_CONFORMANCE})
  set(KEYTURN_RECORDED_ANSWERS "$ENV{KEYTURN_CONFORMANCE}")
elseif(EXISTS "${CMAKE_SOURCE_DIR}/../shared/conformance/cli/dev.jsonl")
  set(KEYTURN_RECORDED_ANSWERS "${CMAKE_SOURCE_DIR}/../shared/conformance/cli/dev.jsonl")
endif()
