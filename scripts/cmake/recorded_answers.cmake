# The recorded answers of the real AWS CLI are not part of the repository: they are compared where they are at hand.
# KEYTURN_RECORDED_ANSWERS is the file: what KEYTURN_CONFORMANCE names, else the one beside the repository, else empty.
if(DEFINED ENV{KEYTURN_CONFORMANCE})
  set(KEYTURN_RECORDED_ANSWERS "$ENV{KEYTURN_CONFORMANCE}")
elseif(EXISTS "${CMAKE_SOURCE_DIR}/../shared/conformance/cli/dev.jsonl")
  set(KEYTURN_RECORDED_ANSWERS "${CMAKE_SOURCE_DIR}/../shared/conformance/cli/dev.jsonl")
endif()

# Help pages are compared word for word.
function(keyturn_compare_help_pages)
  if(KEYTURN_RECORDED_ANSWERS)
    add_test(NAME help_pages_are_as_recorded
      COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/tests/conformance/compare_help.py"
              "${KEYTURN_RECORDED_ANSWERS}" --replay $<TARGET_FILE:keyturn>)
  endif()
endfunction()
