#include "panes/palette.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "imgui_internal.h"
#include "platform/a11y_mirror.h"
#include "platform/frame_scheduler.h"
#include "platform/store.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/modal.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace keyturn::panes {
namespace {

constexpr float kWidth = 620;
constexpr float kRow = 44;
constexpr std::size_t kRowsSeen = 7;
constexpr std::size_t kResults = 50;
constexpr std::size_t kRecent = 6;
constexpr std::string_view kStored = "palette-recent";

std::vector<std::string> stored_recent() {
  std::vector<std::string> names;
  for (const std::string& name : split(platform::read_stored(kStored).value_or(""), '\n')) {
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

// True when it was pressed.
bool draw_result(const PaletteEntry& entry, bool is_chosen) {
  const ui::Palette& palette = ui::colors();
  const ui::Item item = ui::press_item("##result", {ui::width_left(), kRow}, 0);
  ui::AccessibleNode& node = ui::describe(ui::Role::Option, entry.name(), item.id, item.min, item.max);
  node.selected = is_chosen ? ui::Toggle::On : ui::Toggle::Off;
  node.tab_stop = false;
  if (!item.visible) return item.pressed;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (is_chosen || item.hovered) {
    list->AddRectFilled(item.min, item.max, ui::pack(is_chosen ? palette.selected : palette.hovered),
                        ui::kRadiusControl);
  }
  ui::draw_icon(list, {item.min.x + 22, item.center().y}, entry.icon, is_chosen ? palette.accent : palette.muted);
  const float detail = std::min(ui::text_width(entry.detail, ui::TextRole::Small), (item.max.x - item.min.x) / 2);
  const float left = item.min.x + 44;
  ui::draw_text(list, {left, item.center().y - 10}, entry.label, ui::TextRole::Body, palette.text,
                item.max.x - left - detail - 2 * ui::kSpaceS);
  ui::draw_text(list, {item.max.x - detail - ui::kSpaceS, item.center().y - 9}, entry.detail, ui::TextRole::Small,
                palette.muted, detail + 1);
  return item.pressed;
}

}  // namespace

void Palette::open(const app::App& app) {
  is_open_ = true;
  query_.clear();
  if (recent_.empty()) recent_ = stored_recent();
  entries_ = palette_entries(app);
  narrow();
  platform::wake();
}

void Palette::narrow() {
  shown_ = narrowed(entries_, query_, recent_, kResults);
  chosen_ = 0;
}

void Palette::step(int by) {
  if (shown_.empty()) return;
  const auto count = static_cast<int>(shown_.size());
  chosen_ = static_cast<std::size_t>((static_cast<int>(chosen_) + by + count) % count);
  platform::announce(entries_[shown_[chosen_]].name());
}

// True when one was pressed.
bool Palette::draw_results(float height) {
  bool pressed = false;
  const ui::Region region(ui::Role::Listbox, "Results");
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  if (ImGui::BeginChild("##results", {ui::width_left(), height}, ImGuiChildFlags_None, ImGuiWindowFlags_NoNav)) {
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      const ui::IdScope scope(static_cast<int>(i));
      const float top = ui::here().y;
      if (draw_result(entries_[shown_[i]], i == chosen_)) {
        chosen_ = i;
        pressed = true;
      }
      if (i == chosen_) {
        const ImRect& seen = ImGui::GetCurrentWindow()->InnerRect;
        if (top < seen.Min.y) ImGui::SetScrollY(ImGui::GetScrollY() + top - seen.Min.y);
        if (top + kRow > seen.Max.y) ImGui::SetScrollY(ImGui::GetScrollY() + top + kRow - seen.Max.y);
      }
    }
    if (shown_.empty()) ui::paragraph("Nothing is called like this. Fewer letters find more.", ui::Ink::Muted);
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  return pressed;
}

std::optional<PaneStep> Palette::choose(app::App& app) {
  is_open_ = false;
  const PaletteEntry entry = entries_[shown_[chosen_]];
  std::erase(recent_, entry.name());
  recent_.insert(recent_.begin(), entry.name());
  if (recent_.size() > kRecent) recent_.resize(kRecent);
  (void)platform::write_stored(kStored, join(recent_, "\n"));
  if (const auto* step = std::get_if<PaneStep>(&entry.does)) return *step;
  app.actions().push(std::get<app::Action>(entry.does));
  return std::nullopt;
}

std::optional<PaneStep> Palette::draw(app::App& app) {
  if (!ui::begin_modal("Go to or do", is_open_, kWidth)) return std::nullopt;
  // Owned before the field sees them, so that ImGui's navigation leaves them alone.
  const ImGuiID owner = ui::id_of("##arrows");
  for (const auto& [key, by] : {std::pair{ImGuiKey_UpArrow, -1}, std::pair{ImGuiKey_DownArrow, 1}}) {
    ImGui::SetKeyOwner(key, owner);
    if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner)) step(by);
  }
  ui::TextFieldOptions look;
  look.placeholder = "Screens, tables, keys, actions";
  look.search = true;
  look.width = ui::width_left();
  look.focus_first = true;
  const ui::TextFieldEvents events = ui::text_field({.label = "Go to or do"}, query_, look);
  if (events.changed) {
    narrow();
    platform::announce(shown_.empty()
                           ? std::string("Nothing found")
                           : joined({std::to_string(shown_.size()),
                                     shown_.size() == 1 ? " result: " : " results: ", entries_[shown_[0]].name()}));
  }
  ui::gap(ui::kSpaceS);
  const float room = ImGui::GetIO().DisplaySize.y - 2 * ui::kSpaceM - 190;
  const bool pressed = draw_results(std::clamp(room, 2 * kRow, kRow * static_cast<float>(kRowsSeen)));
  ui::gap(ui::kSpaceXs);
  ui::text("\u2191 \u2193 choose \u00b7 Enter takes it \u00b7 Esc closes", ui::TextRole::Small, ui::Ink::Muted);
  std::optional<PaneStep> wanted;
  if ((pressed || events.submitted) && !shown_.empty()) wanted = choose(app);
  ui::end_modal();
  return wanted;
}

}  // namespace keyturn::panes
