// The line at the prompt: an item of its own in ImGui's sense, because the text must wrap as in a terminal, which
// ImGui's text boxes cannot do. To everybody else it is a text box called "Command line".
#pragma once
#include <string>
#include <vector>

#include "cli/session.h"
#include "imgui.h"
#include "panes/completion.h"
#include "panes/ghost.h"
#include "panes/history.h"
#include "panes/line_editor.h"
#include "panes/reverse_search.h"
#include "panes/terminal_grid.h"
#include "platform/key_press.h"

namespace keyturn::panes {

struct PromptEvents {
  std::vector<std::string> lines;  // to be run, in this order
  bool edited = false;             // the text or the cursor changed
  bool clear_screen = false;       // Ctrl+L
  bool copy = false;               // Ctrl+C or Ctrl+X; what is copied is the pane's to say
};

class PromptLine {
 public:
  // The rows that it takes; it is drawn from `row` of the grid on. `output_selected`: Ctrl+C copies the output.
  std::size_t rows(std::size_t columns) const;
  PromptEvents draw(const cli::Session& session, const TerminalGrid& grid, std::size_t row, bool output_selected);

  // The keyboard goes here with the next frame.
  void focus();
  void type(std::string line);

  bool is_active() const { return active_; }
  ImGuiID id() const { return id_; }
  const LineEditor& line() const { return line_; }
  CompletionList& completion() { return completion_; }
  void accept_completion() { completion_.accept(line_); }

  // The mouse, from the pane: a press or a drag at a place of the grid, rows counted from the prompt's first.
  void press(const TerminalGrid& grid, std::size_t row, std::size_t column, int clicks);
  void drag(const TerminalGrid& grid, std::size_t row, std::size_t column);

  // Whether this key is ours rather than the browser's (platform/platform.h).
  bool claims(const platform::KeyPress& press, bool output_selected) const;

  ImVec2 cursor_at() const { return cursor_at_; }  // on the screen, of the last frame

 private:
  void take_characters(PromptEvents& events);
  void take_editing_keys(const cli::Session& session, PromptEvents& events);
  void take_moving_keys(const cli::Session& session, PromptEvents& events);
  void take_chords(PromptEvents& events, bool output_selected);
  bool take_search_keys(const cli::Session& session, PromptEvents& events);
  static std::string take_typed();
  bool take_ghost();
  void submit(PromptEvents& events);
  void describe(ImVec2 min, ImVec2 max) const;
  void paint(const TerminalGrid& grid, std::size_t row);
  void paint_search(const TerminalGrid& grid, std::size_t row) const;
  void paint_ghost(const TerminalGrid& grid, std::size_t row, std::size_t column) const;

  LineEditor line_;
  CompletionList completion_;
  HistoryWalk history_;
  ReverseSearch search_;
  Ghost ghost_;
  std::size_t arrived_files_ = 0;  // that the list of candidates has seen
  ImGuiID id_ = 0;
  bool active_ = false;
  bool wants_focus_ = false;
  ImVec2 cursor_at_;
};

}  // namespace keyturn::panes
