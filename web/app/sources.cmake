set(SOURCES
  app.cpp
  clock.cpp
  route.cpp
  saving.cpp
  settings.cpp)
