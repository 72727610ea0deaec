set(SOURCES advance.cpp cli_endpoint.cpp key_access.cpp key_watch.cpp people.cpp record_frame.cpp records.cpp
  records_reading.cpp rehearsal.cpp scenario.cpp snapshot.cpp snapshot_errors.cpp world.cpp)
