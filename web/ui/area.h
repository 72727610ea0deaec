// A part of the window that widgets flow in: a column, the inside of a card. Widgets in the scope see its width as the
// width that is left, and begin their lines at its left edge.
#pragma once
#include "imgui.h"

struct ImGuiWindow;

namespace keyturn::ui {

class Area {
 public:
  Area(ImVec2 at, float width);
  ~Area();
  Area(const Area&) = delete;
  Area& operator=(const Area&) = delete;

  // How far down the content reaches so far.
  float bottom() const;

 private:
  ImGuiWindow* window_;
  ImVec2 cursor_, cursor_max_, line_size_;
  float indent_ = 0, base_offset_ = 0;
  ImVec2 work_min_, work_max_, region_min_, region_max_;
  float top_ = 0;
};

// Takes a rectangle of the flow, as a widget of that size does, without an item.
void take_space(ImVec2 size, float baseline = 0);

// Where the next widget goes, and how much width there is.
ImVec2 here();
float width_left();

}  // namespace keyturn::ui
