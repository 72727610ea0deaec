// Searching backwards through the lines that were run, as Ctrl+R of a shell does: what is typed narrows it down, the
// newest line that holds it shows. Knows no screen.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "panes/line_editor.h"

namespace keyturn::panes {

class ReverseSearch {
 public:
  using History = std::vector<std::string>;

  bool is_active() const { return active_; }
  const std::string& query() const { return query_; }
  bool has_match() const { return found_; }

  // Remembers the line, which comes back when the search is given up.
  void begin(const LineEditor& line);

  // A longer or shorter query looks again from the newest line on. Where nothing matches, the last match stays.
  void type(const History& history, LineEditor& line, std::string_view words);
  void erase(const History& history, LineEditor& line);

  // The next line that differs from the one that shows. False when there is none.
  bool older(const History& history, LineEditor& line);
  bool newer(const History& history, LineEditor& line);

  void cancel(LineEditor& line);
  void accept();  // what shows stays at the prompt

  // "Search history: list" or, where nothing matches, "Not in history: lisst".
  std::string label() const;

 private:
  bool step(const History& history, LineEditor& line, std::size_t from, int by);
  void look_again(const History& history, LineEditor& line);

  bool active_ = false;
  bool found_ = false;
  std::string query_;
  std::string draft_;
  std::size_t at_ = 0;  // the line of the history that shows; its size while none does
};

}  // namespace keyturn::panes
