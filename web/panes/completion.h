// Tab at the prompt: first what all candidates have in common, then the list of them to choose from. Knows no screen.
#pragma once
#include <cstddef>

#include "cli/session.h"
#include "panes/line_editor.h"

namespace keyturn::panes {

class CompletionList {
 public:
  bool is_open() const { return !offer_.suggestions.empty(); }
  const std::vector<cli::Suggestion>& suggestions() const { return offer_.suggestions; }
  std::size_t chosen() const { return chosen_; }
  void choose(std::size_t index) { chosen_ = index; }
  void step(int by);
  void close() { offer_ = {}; }

  // Tab: completes as far as it is clear, or opens the list. True when there was anything to complete.
  bool complete(const cli::Session& session, LineEditor& line);

  // The line changed while the list was open.
  void refresh(const cli::Session& session, const LineEditor& line);

  // More may be known of the candidates by now; the choice stays.
  void look_again(const cli::Session& session, const LineEditor& line);

  // Puts the chosen one into the line and closes.
  void accept(LineEditor& line);

 private:
  cli::Completion offer_;
  std::size_t chosen_ = 0;
};

}  // namespace keyturn::panes
