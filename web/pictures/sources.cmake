set(SOURCES
  blast.cpp
  byte_grid.cpp
  bytes.cpp
  events.cpp
  frame.cpp
  gates.cpp
  key_switch.cpp
  kinds.cpp
  ladder.cpp
  life.cpp
  picture.cpp
  piece_box.cpp
  rotation.cpp
  sheet.cpp
  time_axis.cpp)
if(EMSCRIPTEN)
  list(APPEND SOURCES byte_painter.cpp)
else()
  list(APPEND SOURCES byte_painter_native.cpp)
endif()
