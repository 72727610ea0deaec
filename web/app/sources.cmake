set(SOURCES
  app.cpp
  clock.cpp
  help_files.cpp
  route.cpp
  saving.cpp
  settings.cpp
  teaching.cpp)
