#include "panes/side_navigation.h"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"

namespace keyturn::panes {
namespace {

constexpr float kDrawerWidth = 260;

ui::Icon icon_of(app::Screen screen) {
  switch (screen) {
    case app::Screen::Dashboard: return ui::Icon::Dashboard;
    case app::Screen::Tables: return ui::Icon::Table;
    case app::Screen::Keys: return ui::Icon::Key;
    case app::Screen::Pictures: return ui::Icon::Shield;
    case app::Screen::Sandbox: return ui::Icon::Inbox;
    default: return ui::Icon::Info;
  }
}

bool draw_entry(const app::NavigationEntry& entry, bool current) {
  const ui::Palette& palette = ui::colors();
  const float height = std::max(38.0f, ui::control_height());
  const ui::Item item = ui::press_item(entry.label, {ui::width_left(), height}, 0);
  ui::describe(ui::Role::Link, entry.label, item.id, item.min, item.max).current = current;
  if (!item.visible) return item.pressed;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (current || item.hovered) {
    list->AddRectFilled(item.min, item.max, ui::pack(current ? palette.accent_soft : palette.hovered),
                        ui::kRadiusControl);
  }
  const ui::Color ink = current ? palette.accent : palette.muted;
  ui::draw_icon(list, {item.min.x + 20, item.center().y}, icon_of(entry.route.screen), ink, 20);
  ui::draw_text(list, {item.min.x + 40, item.center().y - 10}, entry.label,
                current ? ui::TextRole::Strong : ui::TextRole::Body, current ? palette.accent : palette.text);
  ui::focus_ring(item);
  return item.pressed;
}

// True when an entry was followed.
bool draw_entries(const app::App& app, app::Actions& actions) {
  const ImVec2 min = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  const ui::Region region(ui::Role::Navigation, "Main navigation", min, {min.x + size.x, min.y + size.y});
  bool followed = false;
  const ui::Area area({min.x + ui::kSpaceS, min.y + ui::kSpaceM}, size.x - 2 * ui::kSpaceS);
  for (const app::NavigationEntry& entry : app::navigation()) {
    if (draw_entry(entry, app::is_below(app.route(), entry))) {
      actions.navigate(entry.route);
      followed = true;
    }
    ui::gap(2);
  }
  return followed;
}

void draw_drawer(const app::App& app, app::Actions& actions, const Frame& frame, bool& menu_open) {
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
  const ImVec2 at(0, frame.top_bar.size.y);
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize({std::min(kDrawerWidth, ImGui::GetIO().DisplaySize.x), ImGui::GetIO().DisplaySize.y - at.y});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, ui::to_vec4(ui::colors().surface));
  ImGui::Begin("Navigation drawer", nullptr, kFlags);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  const ImVec2 size = ImGui::GetWindowSize();
  ImGui::GetForegroundDrawList()->AddRectFilledMultiColor({size.x, at.y}, {size.x + 12, at.y + size.y},
                                                          ui::pack(ui::colors().shadow), IM_COL32(0, 0, 0, 0),
                                                          IM_COL32(0, 0, 0, 0), ui::pack(ui::colors().shadow));
  const bool followed = draw_entries(app, actions);
  const bool left =
      !ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && ImGui::GetIO().MousePos.y > at.y;
  if (followed || left || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) menu_open = false;
  ImGui::End();
  ImGui::PopStyleColor();
}

}  // namespace

void draw_side_navigation(const app::App& app, app::Actions& actions, const Frame& frame, bool& menu_open) {
  if (ui::is_narrow()) {
    if (menu_open) draw_drawer(app, actions, frame, menu_open);
    return;
  }
  menu_open = false;
  draw_fixed("Navigation", frame.navigation, [&] {
    const ImVec2 min = frame.navigation.min;
    const ImVec2 max(min.x + frame.navigation.size.x, min.y + frame.navigation.size.y);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(min, max, ui::pack(ui::colors().surface));
    list->AddRectFilled({max.x - 1, min.y}, max, ui::pack(ui::colors().border));
    draw_entries(app, actions);
  });
}

}  // namespace keyturn::panes
