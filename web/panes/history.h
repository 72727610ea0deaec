// Walking through the lines that were run, with ↑ and ↓, and back to the line that was being written. Knows no screen.
#pragma once
#include <string>
#include <vector>

#include "panes/line_editor.h"

namespace keyturn::panes {

class HistoryWalk {
 public:
  // False when there is nothing older (newer).
  bool older(const std::vector<std::string>& history, LineEditor& line);
  bool newer(const std::vector<std::string>& history, LineEditor& line);

  // A line was run, or the walk was given up.
  void reset() { back_ = 0; }

 private:
  std::size_t back_ = 0;  // how many lines back; 0: the line being written
  std::string draft_;
};

}  // namespace keyturn::panes
