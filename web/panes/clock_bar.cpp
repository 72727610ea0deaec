#include "panes/clock_bar.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "imgui_internal.h"
#include "time/instant.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/context.h"
#include "ui/feedback.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "views/moments.h"
#include "views/upcoming.h"

namespace keyturn::panes {
namespace {

constexpr const char* kListId = "##upcoming";
constexpr float kListWidth = 400;

float draw_reading(const app::App& app, const std::vector<views::Upcoming>& ahead, ImVec2 at) {
  const Instant now = app.world().ground.now;
  const std::string reading = ahead.empty() ? views::reading_to_minute(now) : views::reading_to_second(now);
  ImDrawList* list = ImGui::GetWindowDrawList();
  ui::draw_icon(list, {at.x + 9, at.y}, ui::Icon::Schedule, ui::colors().muted, 18);
  const ImVec2 size = ui::draw_text(list, {at.x + 26, at.y - 10}, reading, ui::TextRole::Strong, ui::colors().text);
  ui::describe_text(ui::Role::Text, joined({"Simulated time: ", reading, " UTC"}), {at.x, at.y - 10},
                    {at.x + 26 + size.x, at.y + 10});
  // As wide as its widest reading, so that what follows does not move with every second.
  return 26 + std::max(size.x, ui::text_width("Wed 30 Nov 2026 00:00:00", ui::TextRole::Strong));
}

void draw_speed(const app::App& app, app::Actions& actions) {
  const bool paused = app.clock().is_paused();
  if (ui::icon_button(paused ? ui::Icon::Play : ui::Icon::Pause, paused ? "Let time run" : "Pause time")) {
    actions.push(app::SetPausedAction{!paused});
  }
  if (ui::is_phone()) return;  // the command palette has them
  ui::beside(ui::kSpaceXxs);
  int chosen = 0;
  std::vector<std::string> labels;
  for (const int speed : app::Clock::kSpeeds) {
    if (speed == app.clock().speed()) chosen = static_cast<int>(labels.size());
    labels.push_back(joined({std::to_string(speed), "\u00d7"}));
  }
  if (ui::segmented("Speed of simulated time", labels, chosen))
    actions.push(app::SetSpeedAction{app::Clock::kSpeeds[chosen]});
}

void draw_skips(const std::vector<views::Upcoming>& ahead, app::Actions& actions, bool short_names) {
  const ui::ButtonOptions next{.kind = ui::ButtonKind::Quiet,
                               .icon = ui::Icon::SkipNext,
                               .enabled = !ahead.empty(),
                               .reason = "Nothing is scheduled"};
  const bool skip =
      short_names ? ui::icon_button(ui::Icon::SkipNext, "Next event", next) : ui::button("Next event", next);
  if (skip) actions.push(app::SkipToNextAction{});
  if (ui::is_phone()) return;
  ui::beside(ui::kSpaceXxs);
  const float width = short_names ? 58.0f : 68.0f;
  if (ui::button("+5 min", {.kind = ui::ButtonKind::Quiet, .width = width})) actions.push(app::SkipAction{minutes(5)});
  ui::beside(ui::kSpaceXxs);
  if (ui::button("+1 day", {.kind = ui::ButtonKind::Quiet, .width = width})) actions.push(app::SkipAction{days(1)});
}

void draw_upcoming_row(const views::Upcoming& event) {
  const ImVec2 at = ui::here();
  const float width = ui::width_left();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float when_width = ui::text_width(event.when, ui::TextRole::Small);
  ui::describe_text(ui::Role::ListItem, joined({event.text, ", ", event.when}), at, {at.x + width, at.y + 32});
  ui::draw_icon(list, {at.x + 8, at.y + 16}, ui::Icon::Pending, ui::colors().info.strong, 16);
  ui::draw_text(list, {at.x + 26, at.y + 6}, event.text, ui::TextRole::Body, ui::colors().text,
                width - when_width - 42);
  ui::draw_text(list, {at.x + width - when_width, at.y + 7}, event.when, ui::TextRole::Small, ui::colors().muted);
  ui::take_space({width, 32});
}

// The list of what happens next, below its button.
void draw_list(const std::vector<views::Upcoming>& ahead, ImVec2 below) {
  const float width = std::min(kListWidth, ImGui::GetIO().DisplaySize.x - 2 * ui::kSpaceM);
  const float x = std::min(below.x, ImGui::GetIO().DisplaySize.x - width - ui::kSpaceM);
  ImGui::SetNextWindowPos({x, below.y + 4});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, 360});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui::kSpaceM, ui::kSpaceM));
  if (ImGui::BeginPopup(
          kListId, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings)) {
    ui::heading(4, "What happens next");
    ui::gap(ui::kSpaceXs);
    if (ahead.empty()) {
      ui::paragraph(
          "Nothing is scheduled. Create or change a table, and what AWS would do in the background appears here.",
          ui::Ink::Muted);
    } else {
      const ui::Region list(ui::Role::List, "What happens next");
      ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
      for (const views::Upcoming& event : ahead) draw_upcoming_row(event);
      ImGui::PopStyleVar();
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

// A button that says what is next and opens the list of the rest.
void draw_next(const std::vector<views::Upcoming>& ahead, float room) {
  std::string label = "Nothing scheduled";
  if (!ahead.empty()) {
    label = joined({ahead.front().text, " ", ahead.front().when});
    if (ahead.size() > 1) label += joined({"  +", std::to_string(ahead.size() - 1)});
  }
  const float height = ui::control_height();
  const float width = std::min(room, ui::text_width(label) + 2 * ui::kSpaceS + 22);
  const ui::Item item = ui::press_item("##next", {width, height}, (height - 17) / 2);
  const bool open = ImGui::IsPopupOpen(kListId);
  ui::AccessibleNode& node = ui::describe(ui::Role::Button, "What happens next", item.id, item.min, item.max);
  node.description = label;
  node.has_popup = true;
  node.expanded = open ? ui::Toggle::On : ui::Toggle::Off;
  if (item.visible) {
    const ui::Palette& palette = ui::colors();
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (item.hovered || open) list->AddRectFilled(item.min, item.max, ui::pack(palette.hovered), ui::kRadiusControl);
    const ui::Color ink = ahead.empty() ? palette.muted : palette.info.strong;
    const float label_room = width - 2 * ui::kSpaceS - 20;
    if (label_room > 60)
      ui::draw_text(list, {item.min.x + ui::kSpaceS, item.center().y - 10}, label, ui::TextRole::Body, ink, label_room);
    ui::draw_icon(list, {label_room > 60 ? item.max.x - 16 : item.center().x, item.center().y},
                  open ? ui::Icon::ChevronUp : ui::Icon::ChevronDown, palette.muted, 18);
    ui::focus_ring(item);
  }
  if (item.pressed) ImGui::OpenPopup(kListId);
  draw_list(ahead, {item.min.x, item.max.y});
}

}  // namespace

void draw_clock_bar(const app::App& app, app::Actions& actions) {
  const ImVec2 min = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  const ImVec2 max(min.x + size.x, min.y + size.y);
  const ui::Region region(ui::Role::Region, "Simulated clock", min, max);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min, max, ui::pack(ui::colors().surface));
  list->AddRectFilled({min.x, max.y - 1}, max, ui::pack(ui::colors().border));
  const std::vector<views::Upcoming> ahead = views::upcoming(app.world());
  const bool narrow = ui::is_narrow();
  const float control = ui::control_height();
  const float top = min.y + (size.y - control) / 2;

  const float margin = narrow ? ui::kSpaceXs : ui::kSpaceM;
  const float reading_width = draw_reading(app, ahead, {min.x + margin, min.y + size.y / 2});
  const float left = min.x + margin + reading_width + ui::kSpaceXs;
  const ui::Area area({left, top}, max.x - margin - left);
  draw_speed(app, actions);
  ui::beside(narrow ? ui::kSpaceXxs : ui::kSpaceM);
  draw_skips(ahead, actions, narrow);
  ui::beside(narrow ? ui::kSpaceXxs : ui::kSpaceXs);
  const float room = max.x - margin - ui::here().x;
  draw_next(ahead, std::max(control, room));
}

}  // namespace keyturn::panes
