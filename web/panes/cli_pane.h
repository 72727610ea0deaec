// The CLI: a terminal in the split panel below the content, with its bar, what was printed, and the prompt.
#pragma once
#include <cstdint>
#include <optional>

#include "app/app.h"
#include "imgui.h"
#include "panes/find_bar.h"
#include "panes/prompt_line.h"
#include "panes/scrollback.h"
#include "panes/scrollback_view.h"
#include "panes/why_card.h"
#include "platform/key_press.h"

namespace keyturn::panes {

class CliPane {
 public:
  // The height that it wants, at most `room`.
  static float height(const app::App& app, float room);

  void draw(app::App& app, ImVec2 at, ImVec2 size, float room);

  // Whether the key belongs to the terminal rather than to the browser.
  bool claims(const platform::KeyPress& press) const;

  // Unfolds it and takes the keyboard there.
  void go_to_prompt(app::App& app);

  // At the prompt, or in the field that finds.
  bool is_typing() const { return prompt_.is_active() || (find_.is_open() && find_.is_active()); }

 private:
  static void draw_divider(app::App& app, ImVec2 at, ImVec2 size, float room);
  void draw_bar(app::App& app, ImVec2 at, float width);
  void draw_terminal(app::App& app, ImVec2 at, ImVec2 size);
  void take_mouse(app::App& app, const TerminalGrid& grid, std::size_t prompt_row);
  void press_in_output(ScrollPlace place);
  void drag_in_output(ScrollPlace place);
  void press(app::App& app, const Spot& spot, ImVec2 at);
  void open_menu_of(std::uint64_t entry, ImVec2 at);
  void draw_menu(app::App& app);
  void follow_find();
  void follow_output(const app::App& app);
  void follow_match(const TerminalGrid& grid, ImVec2 size);
  void take_find_key();
  void take_focus_from_dialog() const;
  void copy_selection();

  enum class Dragging { Nothing, Output, Prompt };
  PromptLine prompt_;
  Scrollback scrollback_;
  ScrollbackView view_;
  FindBar find_;
  WhyCard why_;
  std::uint64_t menu_entry_ = 0;
  ImVec2 menu_at_;
  std::optional<Spot> pressed_spot_;       // the mouse went down on it
  std::optional<std::uint64_t> found_in_;  // the command in whose output the match is that is looked at
  bool show_match_ = false;                // the output moves to the match that is looked at
  Dragging dragging_ = Dragging::Nothing;
  std::uint64_t seen_runs_ = 0;
  bool scroll_to_end_ = false;
};

}  // namespace keyturn::panes
