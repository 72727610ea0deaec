// The CLI: a terminal in the split panel below the content, with its bar, what was printed, and the prompt.
#pragma once
#include <cstdint>

#include "app/app.h"
#include "imgui.h"
#include "panes/prompt_line.h"
#include "panes/scrollback.h"
#include "platform/key_press.h"

namespace keyturn::panes {

class CliPane {
 public:
  static constexpr float kBarHeight = 40;

  // The height that it wants, at most `room`.
  static float height(const app::App& app, float room);

  void draw(app::App& app, ImVec2 at, ImVec2 size, float room);

  // Whether the key belongs to the terminal rather than to the browser.
  bool claims(const platform::KeyPress& press) const;

 private:
  void draw_bar(app::App& app, ImVec2 at, float width);
  void draw_terminal(app::App& app, ImVec2 at, ImVec2 size);
  void take_mouse(const TerminalGrid& grid, std::size_t prompt_row);
  void follow_output(const app::App& app);
  void copy_selection();

  enum class Dragging { Nothing, Output, Prompt };
  PromptLine prompt_;
  Scrollback scrollback_;
  Dragging dragging_ = Dragging::Nothing;
  std::uint64_t seen_runs_ = 0;
  bool scroll_to_end_ = false;
};

}  // namespace keyturn::panes
