// The terminal's grid of characters on the screen: where a column is, and which one is under the mouse.
#pragma once
#include <cstddef>

#include "imgui.h"

namespace keyturn::panes {

struct TerminalGrid {
  ImVec2 origin;    // of the first row, in screen coordinates; moves when the window scrolls
  float cell = 8;   // width of a column
  float line = 20;  // height of a row
  std::size_t columns = 80;

  ImVec2 at(std::size_t row, std::size_t column) const {
    return {origin.x + cell * static_cast<float>(column), origin.y + line * static_cast<float>(row)};
  }
};

}  // namespace keyturn::panes
