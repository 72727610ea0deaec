#include "panes/top_bar.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"

namespace keyturn::panes {
namespace {

constexpr std::string_view kSimulated = "Simulated: nothing here is real or billed";

// Our mark: a key's bow and bit in a rounded square, turned.
void draw_mark(ImDrawList* list, ImVec2 at, float size) {
  const ui::Palette& palette = ui::colors();
  const ImU32 ink = ui::pack(palette.on_accent);
  const ImVec2 end(at.x + size, at.y + size);
  list->AddRectFilled(at, end, ui::pack(palette.accent), size * 0.28f);
  const float unit = size / 28;
  const ImVec2 bow(at.x + 10.5f * unit, at.y + 17.5f * unit);
  list->AddCircle(bow, 4.2f * unit, ink, 0, 2.6f * unit);
  const ImVec2 tip(at.x + 21 * unit, at.y + 7 * unit);
  list->AddLine({bow.x + 3 * unit, bow.y - 3 * unit}, tip, ink, 2.6f * unit);
  list->AddLine({tip.x - 1.2f * unit, tip.y + 1.2f * unit}, {tip.x + 1.4f * unit, tip.y + 3.8f * unit}, ink,
                2.6f * unit);
  list->AddLine({tip.x - 5 * unit, tip.y + 5 * unit}, {tip.x - 2.6f * unit, tip.y + 7.4f * unit}, ink, 2.6f * unit);
}

float draw_brand(float x, float middle) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_mark(list, {x, middle - 14}, 28);
  if (ui::is_phone()) {
    ui::describe_text(ui::Role::Text, "Keyturn", {x, middle - 14}, {x + 28, middle + 14});
    return x + 28;
  }
  const float left = x + 28 + ui::kSpaceXs + 2;
  const ImVec2 size =
      ui::draw_text(list, {left, middle - 13}, "Keyturn", ui::TextRole::ContainerTitle, ui::colors().text);
  ui::describe_text(ui::Role::Text, "Keyturn", {left, middle - 13}, {left + size.x, middle + 13});
  return left + size.x;
}

// A pill: what it says must never be missed nor shout.
float draw_simulated(float x, float middle, float room) {
  const ui::ToneColors& tone = ui::colors().info;
  const auto width_of = [](std::string_view words) { return ui::text_width(words, ui::TextRole::SmallStrong) + 42; };
  const std::string_view one_word = ui::is_phone() ? std::string_view() : kSimulated.substr(0, 9);
  const std::string_view words = width_of(kSimulated) <= room ? kSimulated : one_word;
  const float width = words.empty() ? 34 : width_of(words);
  const ImVec2 min(x, middle - 14);
  const ImVec2 max(x + width, middle + 14);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min, max, ui::pack(tone.soft), 14);
  list->AddRect(min, max, ui::pack(tone.outline), 14);
  ui::draw_icon(list, {x + 17, middle}, ui::Icon::Shield, tone.strong, 16);
  ui::draw_text(list, {x + 30, middle - 9}, words, ui::TextRole::SmallStrong, tone.strong);
  ui::describe_text(ui::Role::Text, kSimulated, min, max);
  return max.x;
}

struct StepLook {
  ui::Icon icon;
  std::string_view verb;
  std::string what;  // empty: there is nothing
};

std::string label_of(const StepLook& look) {
  return look.what.empty() ? std::string(look.verb) : joined({look.verb, ": ", look.what});
}

// Its words where there is room for them, else its icon alone; the name is the same.
bool draw_step(const StepLook& look, float room) {
  const std::string label = label_of(look);
  const std::string reason = joined({"Nothing to ", look.verb == "Undo" ? "undo" : "redo"});
  ui::ButtonOptions options{
      .kind = ui::ButtonKind::Quiet, .icon = look.icon, .enabled = !look.what.empty(), .reason = reason};
  const std::string id = joined({label, "###", look.verb});
  if (ui::button_width(label, options) > room) return ui::icon_button(look.icon, id, options);
  return ui::button(id, options);
}

// Right of `left`, ending before `right`.
void draw_steps(const app::App& app, app::Actions& actions, float left, float right, float middle) {
  const StepLook undo{ui::Icon::Undo, "Undo", app.undo_name()};
  const StepLook redo{ui::Icon::Redo, "Redo", app.redo_name()};
  const float control = ui::control_height();
  const float room = right - left - ui::kSpaceXxs;
  const ui::ButtonOptions look{.icon = ui::Icon::Undo};
  const float undo_width = ui::button_width(label_of(undo), look);
  const float redo_width = ui::button_width(label_of(redo), look);
  // The step back is wanted most: its words stay longest.
  const bool both = undo_width + redo_width <= room;
  const bool only_undo = !both && undo_width + control <= room;
  const float used = both ? undo_width + redo_width : only_undo ? undo_width + control : 2 * control;
  const ui::Area area({right - used - ui::kSpaceXxs, middle - control / 2}, used + ui::kSpaceXxs + 1);
  if (draw_step(undo, both || only_undo ? undo_width : control)) actions.push(app::UndoAction{});
  ui::beside(ui::kSpaceXxs);
  if (draw_step(redo, both ? redo_width : control)) actions.push(app::RedoAction{});
}

struct ThemeLook {
  ui::Icon icon;
  std::string_view name;
  app::Theme next;
};

ThemeLook look_of(app::Theme theme) {
  switch (theme) {
    case app::Theme::Light: return {ui::Icon::LightTheme, "Theme: light. Switch to dark##theme", app::Theme::Dark};
    case app::Theme::Dark:
      return {ui::Icon::DarkTheme, "Theme: dark. Switch to the system's##theme", app::Theme::System};
    case app::Theme::System: break;
  }
  return {ui::Icon::SystemTheme, "Theme: the system's. Switch to light##theme", app::Theme::Light};
}

}  // namespace

void draw_top_bar(const app::App& app, app::Actions& actions, TopBarState& state) {
  const ui::Palette& palette = ui::colors();
  const ImVec2 min = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  const ImVec2 max(min.x + size.x, min.y + size.y);
  const ui::Region region(ui::Role::Banner, "Keyturn", min, max);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min, max, ui::pack(palette.surface));
  list->AddRectFilled({min.x, max.y - 1}, max, ui::pack(palette.border));
  const float middle = min.y + size.y / 2;
  const float control = ui::control_height();

  float x = min.x + ui::kSpaceM;
  if (ui::is_narrow()) {
    const ui::Area area({x - 6, middle - control / 2}, control);
    if (ui::icon_button(ui::Icon::Menu, state.menu_open ? "Close navigation##menu" : "Open navigation##menu"))
      state.menu_open = !state.menu_open;
    x += control;
  }
  x = draw_brand(x, middle) + (ui::is_phone() ? ui::kSpaceXs : ui::kSpaceL);

  const ThemeLook theme = look_of(app.settings().theme);
  float right = max.x - ui::kSpaceM - 2 * control - ui::kSpaceXxs;
  const std::string_view region_name = ui::is_narrow() ? "us-east-1" : "US East (N. Virginia) us-east-1";
  const bool has_room = !ui::is_phone();
  const float region_width = has_room ? ui::text_width(region_name, ui::TextRole::Body) + 26 : 0;
  const float steps = 2 * control + ui::kSpaceL;
  x = draw_simulated(x, middle, right - region_width - ui::kSpaceL - steps - x);
  if (has_room) {
    const float left = right - ui::kSpaceS - region_width;
    ui::draw_icon(list, {left + 9, middle}, ui::Icon::Region, palette.muted, 18);
    ui::draw_text(list, {left + 26, middle - 10}, region_name, ui::TextRole::Body, palette.muted);
    ui::describe_text(ui::Role::Text, std::string("Region: ") + std::string(region_name), {left, middle - 10},
                      {right, middle + 10});
  }
  draw_steps(app, actions, x + ui::kSpaceXs, right - ui::kSpaceS - region_width - ui::kSpaceXs, middle);
  const ui::Area area({right, middle - control / 2}, 2 * control + ui::kSpaceXs);
  if (ui::icon_button(ui::Icon::Search, "Go to or do (Ctrl+K)")) state.palette_wanted = true;
  ui::beside(ui::kSpaceXxs);
  if (ui::icon_button(theme.icon, theme.name)) actions.push(app::SetThemeAction{theme.next});
}

}  // namespace keyturn::panes
