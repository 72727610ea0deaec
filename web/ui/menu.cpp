#include "ui/menu.h"

#include <algorithm>

#include "ui/area.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

constexpr float kPadding = 4;
constexpr float kLeast = 180;

bool draw_item(const MenuItem& entry, float width) {
  const Palette& palette = colors();
  const Item item = press_item(entry.label, {width, std::max(36.0f, control_height())}, 0);
  describe(Role::MenuItem, entry.label, item.id, item.min, item.max);
  if (!item.visible) return false;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (item.hovered) list->AddRectFilled(item.min, item.max, pack(palette.hovered), 6);
  draw_icon(list, {item.min.x + 20, item.center().y}, entry.icon, palette.muted);
  draw_text(list, {item.min.x + 40, item.center().y - 10}, entry.label, TextRole::Body, palette.text);
  focus_ring(item, 6);
  return item.pressed;
}

}  // namespace

void open_menu(std::string_view id) { ImGui::OpenPopup(std::string(id).c_str()); }

int menu(std::string_view id, std::string_view name, ImVec2 at, const std::vector<MenuItem>& items) {
  float width = kLeast;
  float height = 2 * kPadding;
  for (const MenuItem& entry : items) {
    width = std::max(width, text_width(entry.label, TextRole::Body) + 40 + kSpaceM);
    height += std::max(36.0f, control_height());
  }
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  at.x = std::max(kSpaceXs, std::min(at.x, screen.x - width - 2 * kPadding - kSpaceXs));
  at.y = std::max(kSpaceXs, std::min(at.y, screen.y - height - kSpaceXs));
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize({width + 2 * kPadding, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kPadding, kPadding));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  int chosen = -1;
  if (ImGui::BeginPopup(std::string(id).c_str(), ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings)) {
    const Region region(Role::Menu, name);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (draw_item(items[i], width)) chosen = static_cast<int>(i);
      if (i == 0 && ImGui::IsWindowAppearing()) ImGui::SetItemDefaultFocus();
    }
    if (chosen >= 0) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
  return chosen;
}

}  // namespace keyturn::ui
