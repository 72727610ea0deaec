// The CLI: a terminal in the split panel below the content, with its bar, what was printed, and the prompt.
#pragma once
#include <cstdint>

#include "app/app.h"
#include "imgui.h"
#include "panes/find_bar.h"
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

  // At the prompt, or in the field that finds.
  bool is_typing() const { return prompt_.is_active() || (find_.is_open() && find_.is_active()); }

 private:
  void draw_bar(app::App& app, ImVec2 at, float width);
  void draw_terminal(app::App& app, ImVec2 at, ImVec2 size);
  void take_mouse(const TerminalGrid& grid, std::size_t prompt_row);
  void follow_output(const app::App& app);
  void follow_match(const TerminalGrid& grid, ImVec2 size);
  void take_find_key();
  void copy_selection();

  enum class Dragging { Nothing, Output, Prompt };
  PromptLine prompt_;
  Scrollback scrollback_;
  FindBar find_;
  bool show_match_ = false;  // the output moves to the match that is looked at
  Dragging dragging_ = Dragging::Nothing;
  std::uint64_t seen_runs_ = 0;
  bool scroll_to_end_ = false;
};

}  // namespace keyturn::panes
