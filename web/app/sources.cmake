set(SOURCES
  app.cpp
  clock.cpp
  help_files.cpp
  key_commands.cpp
  route.cpp
  saving.cpp
  settings.cpp)
