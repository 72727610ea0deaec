#include "pictures/life.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/text.h"
#include "pictures/key_switch.h"
#include "pictures/sheet.h"
#include "pictures/time_axis.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/context.h"
#include "ui/feedback.h"
#include "ui/item.h"
#include "ui/key_colors.h"
#include "ui/key_tag.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "views/moments.h"
#include "views/pictures/life.h"

namespace keyturn::pictures {
namespace {

using views::Life;
using views::LifeBar;
using views::LifeLane;
using views::LifeMark;

constexpr float kLane = 34;  // a lane's height with its distance
constexpr float kBar = 24;
constexpr float kName = 160;  // room for a lane's name, beside it or above
constexpr float kAxis = 26;   // below the lanes
constexpr float kMarks = 30;  // above them
constexpr std::size_t kMostMarks = 8;

ui::Color color_of(const LifeBar& bar) {
  if (!bar.tag.letter.empty() && bar.tone == views::Tone::Info) return ui::key_hue(ui::context().mode, bar.tag.hue);
  const ui::Palette& palette = ui::colors();
  switch (bar.tone) {
    case views::Tone::Success: return palette.success.strong;
    case views::Tone::Warning: return palette.warning.strong;
    case views::Tone::Error: return palette.error.strong;
    case views::Tone::Stopped: return palette.neutral.strong;
    default: return palette.info.strong;
  }
}

std::string bar_in_words(const LifeBar& bar) {
  return joined({bar.label, " from ", views::date_and_time(bar.from),
                 bar.goes_on && !bar.hatched ? std::string(" until now") : " to " + views::date_and_time(bar.to)});
}

void draw_bar(const LifeBar& bar, const TimeAxis& axis, float y) {
  if (bar.to < axis.from || bar.from > axis.to) return;
  const float left = axis.x_of(std::max(bar.from, axis.from));
  const float right = std::max(left + 2, axis.x_of(std::min(bar.to, axis.to)));
  const Box box{{left, y}, {right, y + kBar}};
  ui::describe_text(ui::Role::Image, bar_in_words(bar), box.min, box.max);
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ui::Color color = color_of(bar);
  const ui::Color soft = mixed(ui::colors().surface, color, 0.18F);
  list->AddRectFilled(box.min, box.max, ui::pack(soft), ui::kRadiusSmall);
  if (bar.hatched) draw_hatching(list, box, color.faded(150));
  list->AddRect(box.min, box.max, ui::pack(color), ui::kRadiusSmall, 0, 1.5F);
  float x = box.min.x + 6;
  if (!bar.tag.letter.empty() && bar.tone == views::Tone::Info && box.width() > 34) {
    x += ui::draw_key_tag(list, {x, y + 4}, bar.tag.letter, bar.tag.hue, 16) + 6;
  }
  const float room = box.max.x - x - 6;
  if (room > 24 && !bar.hatched) {
    ui::draw_text(list, {x, y + 2}, bar.label, ui::TextRole::SmallStrong, ui::colors().text, room);
  }
  if (ImGui::IsMouseHoveringRect(box.min, box.max)) show_tooltip(box, bar_in_words(bar));
}

void draw_lane(const LifeLane& lane, const TimeAxis& axis, ImVec2 at, bool is_narrow) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ui::Region region(ui::Role::Group, lane.name);
  const float bars = is_narrow ? at.y + 20 : at.y;
  ui::draw_text(list, {at.x, is_narrow ? at.y : at.y + 2}, lane.name, ui::TextRole::SmallStrong, ui::colors().text,
                is_narrow ? axis.right - at.x : kName - ui::kSpaceS);
  for (const LifeBar& bar : lane.bars) draw_bar(bar, axis, bars);
}

void draw_now(const Life& life, const TimeAxis& axis, float top, float bottom) {
  const float x = std::round(axis.x_of(life.now));
  ImDrawList* const list = ImGui::GetWindowDrawList();
  list->AddRectFilled({x - 1, top}, {x + 1, bottom}, ui::pack(ui::colors().accent));
  list->AddTriangleFilled({x - 6, top}, {x + 6, top}, {x, top + 8}, ui::pack(ui::colors().accent));
}

void draw_gap(const Life& life, const TimeAxis& axis, float top, float bottom) {
  if (!life.gap || life.gap->to < axis.from) return;
  const float left = axis.x_of(std::max(life.gap->from, axis.from));
  const float right = axis.x_of(std::min(life.gap->to, axis.to));
  if (right - left < 3) return;
  const ui::ToneColors& look = ui::colors().warning;
  ImDrawList* const list = ImGui::GetWindowDrawList();
  list->AddRectFilled({left, top}, {right, bottom}, ui::pack(look.strong.faded(30)));
  list->AddRectFilled({left, bottom - 3}, {right, bottom}, ui::pack(look.strong));
}

// What is ahead stands hollow to the right of now; pressing it lets time pass until then.
void draw_marks(const Scene& scene, const Life& life, const TimeAxis& axis, float top, float bottom) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  for (std::size_t i = 0; i < life.ahead.size() && i < kMostMarks; ++i) {
    const LifeMark& mark = life.ahead[i];
    if (mark.at > axis.to) continue;
    const ui::IdScope scope(static_cast<int>(i));
    const float x = std::round(axis.x_of(mark.at));
    const ImVec2 center(x, top + 14);
    const ui::Item item = ui::press_area(ui::id_of("##mark"), {x - 10, center.y - 10}, {x + 10, center.y + 10});
    const std::string name = joined({"Skip to: ", mark.text, ", ", views::time_until(life.now, mark.at)});
    ui::describe(ui::Role::Button, name, item.id, item.min, item.max);
    if (item.pressed) scene.actions.push(app::SkipAction{mark.at - life.now});
    if (!item.visible) continue;
    const ImU32 color = ui::pack(item.hovered ? ui::colors().accent : ui::colors().outline);
    list->AddLine({x, center.y + 7}, {x, bottom}, ui::pack(ui::colors().border), 1);
    list->AddCircleFilled(center, 7, ui::pack(ui::colors().surface));
    list->AddCircle(center, 7, color, 0, 2);
    ui::focus_ring(item, 10);
    ui::tooltip(name);
  }
}

void draw_axis(const TimeAxis& axis, float y) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  list->AddRectFilled({axis.left, y}, {axis.right, y + 1}, ui::pack(ui::colors().outline));
  for (const Tick& tick : ticks_of(axis)) {
    const float x = std::round(axis.x_of(tick.at));
    list->AddRectFilled({x, y}, {x + 1, y + 5}, ui::pack(ui::colors().outline));
    ui::draw_text(list, {x + 3, y + 4}, tick.label, ui::TextRole::Small, ui::colors().muted);
  }
}

void draw_chart(const Scene& scene, const Life& life, int zoom) {
  const ImVec2 at = ui::here();
  const float width = ui::width_left();
  const bool is_narrow = width < 560;
  const TimeAxis axis = axis_for(life, zoom, at.x + (is_narrow ? 0 : kName), at.x + width);
  const float lane = is_narrow ? kLane + 20 : kLane;
  const float top = at.y + kMarks;
  const float bottom = top + lane * static_cast<float>(life.lanes.size());
  draw_gap(life, axis, top, bottom);
  for (std::size_t i = 0; i < life.lanes.size(); ++i) {
    draw_lane(life.lanes[i], axis, {at.x, top + lane * static_cast<float>(i)}, is_narrow);
  }
  draw_marks(scene, life, axis, at.y, bottom);
  draw_now(life, axis, at.y, bottom);
  draw_axis(axis, bottom);
  ui::take_space({width, bottom + kAxis - at.y});
}

// The same moments in words: what the hollow marks stand for.
void draw_ahead(const Life& life) {
  if (life.ahead.empty()) {
    ui::paragraph("Nothing is ahead for this table and its keys.", ui::Ink::Muted);
    return;
  }
  for (std::size_t i = 0; i < life.ahead.size() && i < kMostMarks; ++i) {
    const LifeMark& mark = life.ahead[i];
    const std::string when = views::time_until(life.now, mark.at);
    ui::icon(ui::Icon::Schedule, ui::Ink::Accent);
    ui::beside();
    ui::text(mark.text);
    ui::beside(ui::kSpaceXs, ui::text_width(when));
    ui::text(when, ui::TextRole::Body, ui::Ink::Muted);
    ui::gap(ui::kSpaceXs);
  }
}

}  // namespace

void draw_life(const Scene& scene, LifeState& state) {
  const std::optional<Life> life = views::life_of(scene.world(), scene.subject);
  if (!life) return;
  draw_title(scene, life->title);
  ui::begin_container({.title = ""});
  ui::segmented("Span of time", zoom_labels(), state.zoom);
  ui::beside(ui::kSpaceM, 140);
  draw_key_switch(scene);
  ui::gap(ui::kSpaceM);
  draw_chart(scene, *life, state.zoom);
  if (life->gap) {
    ui::gap(ui::kSpaceS);
    ui::alert(ui::Tone::Warning, "", life->gap->label);
  }
  ui::end_container();
  ui::gap(ui::kSpaceL);
  ui::begin_container({.title = "Ahead"});
  draw_ahead(*life);
  ui::end_container();
  draw_words(scene, life->words);
}

}  // namespace keyturn::pictures
