#include "panes/tutorial_panel.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "panes/markdown_text.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/context.h"
#include "ui/feedback.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "views/lessons.h"

namespace keyturn::panes {
namespace {

using app::LessonAction;
using app::LessonMove;
using tutorial::Play;

constexpr float kMargin = ui::kSpaceM;
constexpr float kFooter = 58;
constexpr float kDot = 26;

// The steps in a row: a number, or a tick; each leads to its step.
void draw_steps(const Play& play, app::Actions& actions) {
  const ui::Palette& palette = ui::colors();
  const float size = ui::context().coarse_pointer ? ui::kTouchTarget : kDot;
  for (std::size_t i = 0; i < play.lesson().steps.size(); ++i) {
    const ui::IdScope scope(static_cast<int>(i));
    if (i > 0) ui::beside(ui::kSpaceXxs, size);
    const bool done = play.is_done(i);
    const bool current = i == play.step();
    const ui::Item item = ui::press_item("##step", {size, size}, 0);
    ui::AccessibleNode& node =
        ui::describe(ui::Role::Button, joined({"Step ", std::to_string(i + 1), ": ", play.lesson().steps[i].title}),
                     item.id, item.min, item.max);
    node.description = done ? "done" : play.can_show(i) ? "open" : "open; the account is prepared for it";
    node.current = current;
    if (item.pressed) actions.push(LessonAction{LessonMove::Show, {}, i});
    if (!item.visible) continue;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ui::Color fill = current ? palette.accent : item.hovered ? palette.hovered : palette.sunken;
    const ui::Color ink = current ? palette.on_accent : done ? palette.success.strong : palette.muted;
    list->AddRectFilled(item.min, item.max, ui::pack(fill), size / 2);
    if (done) {
      ui::draw_icon(list, item.center(), ui::Icon::Check, ink, 16);
    } else {
      const std::string number = std::to_string(i + 1);
      const float width = ui::text_width(number, ui::TextRole::SmallStrong);
      ui::draw_text(list, {item.center().x - width / 2, item.center().y - 9}, number, ui::TextRole::SmallStrong, ink);
    }
    ui::focus_ring(item, size / 2);
    ui::tooltip(play.lesson().steps[i].title);
  }
}

void draw_head(std::string_view title, app::Actions& actions) {
  const ImVec2 start = ui::here();
  const float control = ui::control_height();
  const float buttons = 2 * control + ui::kSpaceXxs;
  {
    const ui::Area area({start.x, start.y + (control - 26) / 2}, ui::width_left() - buttons - ui::kSpaceXs);
    ui::heading(2, title);
  }
  const ui::Area area({start.x + ui::width_left() - buttons, start.y}, buttons + 1);
  if (ui::icon_button(ui::Icon::School, "All lessons")) actions.navigate(app::lessons());
  ui::beside(ui::kSpaceXxs);
  if (ui::icon_button(ui::Icon::Close, "Leave the lesson")) actions.push(LessonAction{LessonMove::Leave});
}

void draw_mark(bool met, ImVec2 at) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 center(at.x + 9, at.y + 10);
  if (met)
    ui::draw_icon(list, center, ui::Icon::CheckCircle, ui::colors().success.strong, 18);
  else
    list->AddCircle(center, 7, ui::pack(ui::colors().muted), 0, 1.5f);
}

void draw_checks(const Play& play) {
  ui::heading(4, "You are done when");
  ui::gap(ui::kSpaceXs);
  const ui::Region list(ui::Role::List, "You are done when");
  for (const tutorial::Check& check : play.checks()) {
    const ImVec2 at = ui::here();
    float bottom = 0;
    {
      const ui::Region item(ui::Role::ListItem, joined({check.met ? "Done: " : "Open: ", check.say}));
      draw_mark(check.met, at);
      const ui::Area area({at.x + 26, at.y}, ui::width_left() - 26);
      ui::paragraph(check.say);
      if (!check.why_not.empty()) {
        ui::gap(2);
        ui::paragraph(check.why_not, ui::Ink::Muted, 0, ui::TextRole::Small);
      }
      bottom = area.bottom();
    }
    ui::take_space({ui::width_left(), bottom - at.y});
    ui::gap(ui::kSpaceXs);
  }
}

void draw_help(const Play& play, app::Actions& actions) {
  for (std::size_t i = 0; i < play.hints_given(); ++i) {
    ui::alert(ui::Tone::Info, joined({"Hint ", std::to_string(i + 1)}), play.shown().hints[i]);
    ui::gap(ui::kSpaceXs);
  }
  if (play.has_more_hints()) {
    if (ui::button(play.hints_given() == 0 ? "Hint" : "Another hint", {.icon = ui::Icon::Help}))
      actions.push(LessonAction{LessonMove::Hint});
    ui::beside(ui::kSpaceXs, 100);
  }
  if (play.can_show_command()) {
    if (ui::button("Show me", {.icon = ui::Icon::Terminal})) actions.push(LessonAction{LessonMove::TypeCommand});
    ui::tooltip("Types the command; you run it");
    ui::beside(ui::kSpaceXs, 120);
  }
  if (ui::button("Reset step", {.kind = ui::ButtonKind::Quiet, .icon = ui::Icon::Refresh}))
    actions.push(LessonAction{LessonMove::Reset});
}

// Where the step is about another page than the one that is shown.
void draw_way(const app::App& app, const Play& play, app::Actions& actions) {
  if (play.address().empty() || play.is_done(play.step())) return;
  const app::Route there = app::parse_route(play.address());
  if (there.screen == app.route().screen && there.resource == app.route().resource) return;
  ui::alert(ui::Tone::Info, {}, "This step is about another page.");
  ui::gap(ui::kSpaceXs);
  if (ui::button("Take me there", {.icon = ui::Icon::ChevronRight})) actions.push(LessonAction{LessonMove::GoThere});
  ui::gap(ui::kSpaceM);
}

void draw_ending(const app::App& app, const Play& play, app::Actions& actions) {
  ui::alert(ui::Tone::Success, "Lesson done", {});
  ui::gap(ui::kSpaceM);
  draw_markdown(tutorial::read_markdown(play.lesson().ending), actions);
  const std::string next = views::next_lesson(play.lesson().id, app.teaching().progress);
  if (next.empty()) return;
  if (ui::button("Next lesson", {.kind = ui::ButtonKind::Primary})) actions.push(LessonAction{LessonMove::Start, next});
  ui::beside(ui::kSpaceXs, 100);
  if (ui::button("All lessons##ending")) actions.navigate(app::lessons());
}

void draw_step(const app::App& app, const Play& play, app::Actions& actions) {
  const ui::IdScope scope(static_cast<int>(play.step()));
  ui::heading(3, play.shown().title);
  ui::gap(ui::kSpaceXs);
  draw_way(app, play, actions);
  draw_markdown(tutorial::read_markdown(play.shown().text), actions);
  ui::gap(ui::kSpaceS);
  draw_checks(play);
  ui::gap(ui::kSpaceXs);
  if (!play.remark().empty()) {
    ui::alert(ui::Tone::Warning, {}, play.remark());
    ui::gap(ui::kSpaceS);
  }
  if (!play.is_done(play.step())) draw_help(play, actions);
  const bool is_last = play.step() + 1 == play.lesson().steps.size();
  if (is_last && play.is_done(play.step())) draw_ending(app, play, actions);
}

void draw_footer(const Play& play, app::Actions& actions) {
  const std::size_t step = play.step();
  if (ui::button("Previous", {.enabled = step > 0, .reason = "This is the first step"}))
    actions.push(LessonAction{LessonMove::Show, {}, step - 1});
  ui::beside();
  const bool is_last = step + 1 == play.lesson().steps.size();
  const bool ready = !is_last && play.can_show(step + 1);
  if (ui::button("Next step", {.kind = ready ? ui::ButtonKind::Primary : ui::ButtonKind::Normal,
                               .enabled = ready,
                               .reason = is_last ? "This is the last step" : "Finish this step first"}))
    actions.push(LessonAction{LessonMove::Show, {}, step + 1});
  ui::beside();
  if (ui::icon_button(ui::Icon::Link, "Copy a link to this step")) actions.push(app::ShareAction{});
}

void draw_body(const app::App& app, app::Actions& actions, ImVec2 min, ImVec2 size) {
  ImGui::SetCursorScreenPos(min);
  if (ImGui::BeginChild("##lesson", size, ImGuiChildFlags_NavFlattened)) {
    const ImVec2 start = ui::here();
    float bottom = 0;
    {
      const ui::Area area({start.x + kMargin, start.y + ui::kSpaceS},
                          size.x - 2 * kMargin - ImGui::GetStyle().ScrollbarSize);
      const app::Teaching& teaching = app.teaching();
      if (!teaching.complaint.empty()) ui::alert(ui::Tone::Error, "This lesson does not begin", teaching.complaint);
      if (!teaching.wanted.empty()) ui::paragraph("Loading the lesson \u2026", ui::Ink::Muted);
      if (teaching.play) draw_step(app, *teaching.play, actions);
      bottom = area.bottom();
    }
    ui::take_space({1, bottom + ui::kSpaceM - start.y});
  }
  ImGui::EndChild();
}

}  // namespace

void draw_tutorial_panel(const app::App& app, app::Actions& actions, const Box& box) {
  const ui::Palette& palette = ui::colors();
  const ImVec2 max(box.min.x + box.size.x, box.min.y + box.size.y);
  const ui::Region region(ui::Role::Complementary, "Lesson", box.min, max);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(box.min, max, ui::pack(palette.surface));
  const bool is_sheet = box.min.x == 0 || ui::is_narrow();
  const ImVec2 edge = is_sheet ? ImVec2(max.x, box.min.y + 1) : ImVec2(box.min.x + 1, max.y);
  list->AddRectFilled(box.min, edge, ui::pack(palette.border));
  const std::optional<Play>& play = app.teaching().play;
  float top = 0;
  {
    const ui::Area area({box.min.x + kMargin, box.min.y + ui::kSpaceS}, box.size.x - 2 * kMargin);
    draw_head(play ? play->lesson().title : std::string_view("Lesson"), actions);
    if (play) {
      ui::gap(ui::kSpaceXs);
      draw_steps(*play, actions);
    }
    top = area.bottom() + ui::kSpaceXs;
  }
  list->AddRectFilled({box.min.x, top}, {max.x, top + 1}, ui::pack(palette.border));
  const float bottom = play ? max.y - kFooter : max.y;
  draw_body(app, actions, {box.min.x + 1, top + 1}, {box.size.x - 1, std::max(1.0f, bottom - top - 1)});
  if (!play) return;
  list->AddRectFilled({box.min.x, bottom}, {max.x, bottom + 1}, ui::pack(palette.border));
  const ui::Area area({box.min.x + kMargin, bottom + (kFooter - ui::control_height()) / 2}, box.size.x - 2 * kMargin);
  draw_footer(*play, actions);
}

}  // namespace keyturn::panes
