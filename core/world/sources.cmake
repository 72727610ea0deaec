set(SOURCES advance.cpp cli_endpoint.cpp console_user.cpp key_watch.cpp people.cpp record_frame.cpp records.cpp records_reading.cpp
  rehearsal.cpp
  scenario.cpp snapshot.cpp snapshot_errors.cpp try_open.cpp world.cpp)
