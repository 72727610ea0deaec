set(SOURCES
  app.cpp
  calls.cpp
  clock.cpp
  help_files.cpp
  route.cpp
  saving.cpp
  settings.cpp)
