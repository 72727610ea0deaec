// The divider between the content and a panel below it: dragged with the mouse, moved with the arrow keys,
// double-clicked to fold.
#pragma once
#include <string_view>

#include "imgui.h"

namespace keyturn::ui {

struct SplitPanel {
  float height = 280;
  bool folded = false;
};

struct SplitEvents {
  bool resized = false;
  bool fold_changed = false;
};

// Draws the handle over the rectangle's top edge; height stays between `min_height` and `max_height`.
SplitEvents split_divider(std::string_view name, SplitPanel& panel, ImVec2 at, float width, float min_height,
                          float max_height);

}  // namespace keyturn::ui
