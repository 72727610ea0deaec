// The common part of everything that can be pressed: ImGui's item and button behaviour, the focus ring, the accessible
// node.
#pragma once
#include <string_view>

#include "imgui.h"
#include "ui/semantics.h"
#include "ui/tokens.h"

namespace keyturn::ui {

struct Item {
  ImGuiID id = 0;
  ImVec2 min, max;
  bool visible = false;  // false: do not draw
  bool hovered = false;
  bool held = false;
  bool pressed = false;
  bool ringed = false;  // has the keyboard's focus: draw focus_ring

  ImVec2 center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

// In the flow of widgets, or at a place of its own. `baseline` lines its text up with text beside it.
Item press_item(std::string_view label, ImVec2 size, float baseline, bool enabled = true);
Item press_area(ImGuiID id, ImVec2 min, ImVec2 max, bool enabled = true);

// Around the item, when it has the keyboard's focus.
void focus_ring(const Item& item, float radius = kRadiusControl);

// ImGui's id of a label in the current scope.
ImGuiID id_of(std::string_view label);

// Brings an item that got the keyboard's focus into view; press_item and press_area do it themselves.
void reveal_when_focused(ImGuiID id, ImVec2 min, ImVec2 max);

// While the item has the keyboard's focus, the arrow keys belong to it: -1 for left or up, 1 for right or down.
int arrow_step(const Item& item);

class IdScope {
 public:
  explicit IdScope(std::string_view id);
  explicit IdScope(int id);
  ~IdScope();
  IdScope(const IdScope&) = delete;
  IdScope& operator=(const IdScope&) = delete;
};

}  // namespace keyturn::ui
