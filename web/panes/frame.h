// The page's frame: top bar, clock bar, side navigation, content, CLI; where each lies for the size of the window.
#pragma once
#include <functional>
#include <string_view>

#include "app/app.h"
#include "imgui.h"

namespace keyturn::panes {

struct Box {
  ImVec2 min;
  ImVec2 size;
};

struct Frame {
  Box top_bar, clock_bar, navigation, content, lesson, cli;
  float room = 0;  // that content and CLI share
};
Frame lay_out(const app::App& app);

// Draws in a window that fills the box, cannot be moved and has no decoration.
void draw_fixed(const char* name, const Box& box, const std::function<void()>& content);

// The scrolling middle of the page, as wide as lines are comfortable to read. `from_top`: another page begins.
void draw_content(const Box& box, bool from_top, const std::function<void()>& content);

}  // namespace keyturn::panes
