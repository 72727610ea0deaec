set(SOURCES
  app.cpp
  clock.cpp
  help_files.cpp
  route.cpp
  settings.cpp)
