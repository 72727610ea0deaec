#include "panes/frame.h"

#include <algorithm>
#include <cmath>

#include "panes/cli_pane.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"

namespace keyturn::panes {
namespace {

constexpr float kTopBar = 52;
constexpr float kClockBar = 48;
constexpr float kNavigation = 216;
constexpr float kLesson = 368;
constexpr float kRoomForLesson = 1100;  // on a narrower page the lesson is a sheet below
constexpr ImGuiWindowFlags kFlags =
    ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing;

void begin_window(const char* name, const Box& box, ImGuiWindowFlags flags) {
  ImGui::SetNextWindowPos(box.min);
  ImGui::SetNextWindowSize(box.size);
  ImGui::Begin(name, nullptr, flags);
}

}  // namespace

Frame lay_out(const app::App& app) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float top = kTopBar + kClockBar;
  const float side = ui::is_narrow() ? 0 : kNavigation;
  const bool has_lesson = app.teaching().is_open();
  const bool is_beside = has_lesson && screen.x >= kRoomForLesson;
  const float lesson = is_beside ? kLesson : 0;
  const float sheet = has_lesson && !is_beside ? std::floor(0.42f * (screen.y - top)) : 0;
  const float bottom = screen.y - sheet;
  Frame frame;
  frame.room = std::max(1.0f, bottom - top);
  const float cli = std::min(CliPane::height(app, frame.room), frame.room);
  const float width = screen.x - side - lesson;
  frame.top_bar = {{0, 0}, {screen.x, kTopBar}};
  frame.clock_bar = {{0, kTopBar}, {screen.x, kClockBar}};
  frame.navigation = {{0, top}, {side, screen.y - top}};
  frame.content = {{side, top}, {width, std::max(1.0f, frame.room - cli)}};
  frame.cli = {{side, bottom - cli}, {width, cli}};
  frame.lesson = is_beside ? Box{{screen.x - lesson, top}, {lesson, screen.y - top}}
                           : Box{{side, bottom}, {screen.x - side, sheet}};
  return frame;
}

void draw_fixed(const char* name, const Box& box, const std::function<void()>& content) {
  begin_window(name, box, kFlags | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  content();
  ImGui::End();
}

void draw_content(const Box& box, bool from_top, const std::function<void()>& content) {
  if (from_top) ImGui::SetNextWindowScroll({0, 0});
  begin_window("Content", box, kFlags);
  {
    const ui::Region region(ui::Role::Main, "Content", box.min, {box.min.x + box.size.x, box.min.y + box.size.y});
    const float margin = ui::is_narrow() ? ui::kSpaceM : ui::kSpaceXxl;
    // The scroll bar's room is left free on short pages too: what is on both stays where it is.
    const float room = box.size.x - ImGui::GetStyle().ScrollbarSize - 2 * margin;
    const float width = std::min(room, ui::kContentWidth);
    const ImVec2 start = ui::here();
    float bottom = 0;
    {
      const ui::Area area({std::floor(start.x + margin), start.y + ui::kSpaceXl}, width);
      content();
      bottom = area.bottom();
    }
    ui::take_space({1, bottom + ui::kSpaceXxl - start.y});
  }
  ImGui::End();
}

}  // namespace keyturn::panes
