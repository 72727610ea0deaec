// Draws what the terminal printed, as rows of the grid, with what can be pressed in it, and tells the accessibility
// tree of it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "imgui.h"
#include "panes/output_spots.h"
#include "panes/scrollback.h"
#include "panes/terminal_grid.h"
#include "world/world.h"

namespace keyturn::panes {

class ScrollbackView {
 public:
  // Only rows between `top` and `bottom` (screen coordinates) are drawn. Gives what was pressed with the keyboard or by
  // assistive technology; the mouse is the pane's, because a drag that begins on a link selects text.
  const Spot* draw(const Scrollback& scrollback, const World& world, const TerminalGrid& grid, float top, float bottom);

  // Of the last frame; null where there is nothing to press. A finger hits what is near.
  const Spot* spot_at(const TerminalGrid& grid, ImVec2 at) const;

 private:
  void look_for_spots(const Scrollback& scrollback, const World& world, std::size_t first, std::size_t end);
  const Spot* draw_spots(const Scrollback& scrollback, const TerminalGrid& grid);
  void draw_row(const Scrollback& scrollback, const TerminalGrid& grid, std::size_t index) const;

  // What the spots were looked for in.
  struct Seen {
    std::uint64_t revision = 0;
    std::size_t first = 0, end = 0, tables = 0, keys = 0, aliases = 0;
    friend bool operator==(const Seen&, const Seen&) = default;
  };
  Seen seen_;
  std::vector<Spot> spots_;
};

}  // namespace keyturn::panes
