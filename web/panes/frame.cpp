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
  Frame frame;
  frame.room = std::max(1.0f, screen.y - top);
  const float cli = std::min(CliPane::height(app, frame.room), frame.room);
  frame.top_bar = {{0, 0}, {screen.x, kTopBar}};
  frame.clock_bar = {{0, kTopBar}, {screen.x, kClockBar}};
  frame.navigation = {{0, top}, {side, frame.room}};
  frame.content = {{side, top}, {screen.x - side, std::max(1.0f, frame.room - cli)}};
  frame.cli = {{side, screen.y - cli}, {screen.x - side, cli}};
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
