// What stands dim behind the cursor: the rest of a line that was run before, which the right arrow takes; else how the
// value is written that is missing there. Knows no screen.
#pragma once
#include <string>

#include "cli/session.h"
#include "panes/line_editor.h"

namespace keyturn::panes {

class Ghost {
 public:
  // Looks anew when the line or the history has changed.
  void follow(const cli::Session& session, const LineEditor& line);

  const std::string& text() const { return text_; }
  bool can_be_taken() const { return can_be_taken_; }

  // False when there is nothing to take. `only_word`: up to the end of its first word.
  bool take(LineEditor& line, bool only_word);

 private:
  std::string text_;
  bool can_be_taken_ = false;
  std::string followed_;  // what it was looked up for
  std::size_t followed_history_ = 0;
};

}  // namespace keyturn::panes
