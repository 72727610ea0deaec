// Draws what the terminal printed, as rows of the grid, and tells the accessibility tree of it.
#pragma once
#include "panes/scrollback.h"
#include "panes/terminal_grid.h"

namespace keyturn::panes {

// Only rows between `top` and `bottom` (screen coordinates) are drawn.
void draw_scrollback(const Scrollback& scrollback, const TerminalGrid& grid, float top, float bottom);

}  // namespace keyturn::panes
