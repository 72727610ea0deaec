set(SOURCES
  app.cpp
  clock.cpp
  route.cpp
  settings.cpp)
