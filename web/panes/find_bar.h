// The field in the CLI's bar in which one types what is to be found in the output.
#pragma once
#include <string>

#include "imgui.h"
#include "panes/output_find.h"
#include "panes/terminal_grid.h"

namespace keyturn::panes {

class FindBar {
 public:
  static constexpr float kWidth = 420;

  // Ctrl+F or its button: it opens, or takes the keyboard again.
  void open();

  bool is_open() const { return find_.is_open(); }
  bool is_active() const { return active_; }
  const OutputFind& find() const { return find_; }

  // Draws it with its right end at `right`. True when another match is looked at.
  bool draw(const Scrollback& output, ImVec2 right, float room);

  // True once after it was closed: the prompt gets the keyboard back.
  bool take_closed();

 private:
  void step(bool back);
  void close();

  OutputFind find_;
  std::string query_;
  bool wants_focus_ = false;
  bool active_ = false;
  bool closed_ = false;
};

// The matches in the rows from `first` to `end`, behind their text.
void draw_matches(const OutputFind& find, const TerminalGrid& grid, std::size_t first, std::size_t end);

}  // namespace keyturn::panes
