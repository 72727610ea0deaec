#include "ui/split_panel.h"

#include <algorithm>
#include <string>

#include "imgui_internal.h"
#include "ui/context.h"
#include "ui/item.h"

namespace keyturn::ui {

SplitEvents split_divider(std::string_view name, SplitPanel& panel, ImVec2 at, float width, float min_height,
                          float max_height) {
  const float reach = context().coarse_pointer ? 20.0f : 5.0f;  // how far from the line it can be taken hold of
  constexpr float kStep = 24;
  const ImGuiID id = id_of(name);
  const Item item = press_area(id, {at.x, at.y - reach}, {at.x + width, at.y + reach});
  AccessibleNode& node = describe(Role::Separator, name, id, item.min, item.max);
  node.description = "Arrow keys change the height, Enter folds the panel";
  node.value = panel.folded ? "folded" : std::to_string(static_cast<int>(panel.height));

  SplitEvents events;
  const auto resize_to = [&](float height) {
    const float fitted = std::clamp(height, min_height, max_height);
    events.resized = fitted != panel.height;
    panel.height = fitted;
  };
  if (item.hovered || item.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
  if (item.held && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2) && !panel.folded) {
    resize_to(panel.height - ImGui::GetIO().MouseDelta.y);
  }
  const bool double_click = item.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
  const bool entered = item.pressed && item.ringed;
  if (double_click || entered) {
    panel.folded = !panel.folded;
    events.fold_changed = true;
  }
  if (const int step = arrow_step(item); step != 0 && !panel.folded)
    resize_to(panel.height - static_cast<float>(step) * kStep);

  ImDrawList* list = ImGui::GetWindowDrawList();
  const bool live = item.hovered || item.held || item.ringed;
  if (live) list->AddRectFilled({at.x, at.y - 1}, {at.x + width, at.y + 2}, pack(colors().focus));
  const float middle = at.x + width / 2;
  list->AddRectFilled({middle - 18, at.y + 4}, {middle + 18, at.y + 8},
                      pack(live ? colors().focus : colors().terminal_dim.faded(120)), 2);
  return events;
}

}  // namespace keyturn::ui
