#include "ui/item.h"

#include "imgui_internal.h"
#include "ui/context.h"

namespace keyturn::ui {
namespace {

Item behave(ImGuiID id, const ImRect& box, bool enabled) {
  Item item{.id = id, .min = box.Min, .max = box.Max};
  item.visible = ImGui::ItemAdd(box, id, nullptr, static_cast<ImGuiItemFlags>(enabled ? 0 : ImGuiItemFlags_Disabled));
  reveal_when_focused(id, box.Min, box.Max);
  if (!item.visible) return item;
  if (enabled) {
    item.pressed = ImGui::ButtonBehavior(box, id, &item.hovered, &item.held);
    if (item.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  item.ringed = g.NavId == id && g.NavCursorVisible;
  return item;
}

}  // namespace

Item press_item(std::string_view label, ImVec2 size, float baseline, bool enabled) {
  const ImGuiWindowTempData& flow = ImGui::GetCurrentWindow()->DC;
  ImVec2 at = flow.CursorPos;
  if (flow.CurrLineTextBaseOffset > baseline) at.y += flow.CurrLineTextBaseOffset - baseline;
  ImGui::ItemSize(size, baseline);
  return behave(id_of(label), ImRect(at, ImVec2(at.x + size.x, at.y + size.y)), enabled);
}

Item press_area(ImGuiID id, ImVec2 min, ImVec2 max, bool enabled) { return behave(id, ImRect(min, max), enabled); }

void focus_ring(const Item& item, float radius) {
  if (!item.ringed) return;
  constexpr float kDistance = 2;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 min(item.min.x - kDistance, item.min.y - kDistance);
  const ImVec2 max(item.max.x + kDistance, item.max.y + kDistance);
  list->AddRect(min, max, pack(colors().focus), radius + kDistance, 0, 2);
}

ImGuiID id_of(std::string_view label) {
  return ImGui::GetCurrentWindow()->GetID(label.data(), label.data() + label.size());
}

void reveal_when_focused(ImGuiID id, ImVec2 min, ImVec2 max) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  Context& current = context();
  if (g.NavId != id || !g.NavCursorVisible || current.revealed == id) return;
  current.revealed = id;
  ImGui::ScrollToRectEx(g.CurrentWindow, ImRect(ImVec2(min.x - 8, min.y - 8), ImVec2(max.x + 8, max.y + 8)),
                        ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
}

int arrow_step(const Item& item) {
  if (!item.ringed) return 0;
  int step = 0;
  for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_UpArrow, ImGuiKey_RightArrow, ImGuiKey_DownArrow}) {
    // Owned from the frame before the press on, so that ImGui's own navigation leaves it alone.
    ImGui::SetKeyOwner(key, item.id);
    if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, item.id)) {
      step = key == ImGuiKey_LeftArrow || key == ImGuiKey_UpArrow ? -1 : 1;
    }
  }
  return step;
}

IdScope::IdScope(std::string_view id) { ImGui::PushID(id.data(), id.data() + id.size()); }

IdScope::IdScope(int id) { ImGui::PushID(id); }

IdScope::~IdScope() { ImGui::PopID(); }

}  // namespace keyturn::ui
