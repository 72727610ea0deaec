#include "panes/reverse_search.h"

#include "base/text.h"

namespace keyturn::panes {

void ReverseSearch::begin(const LineEditor& line) {
  active_ = true;
  found_ = true;
  query_.clear();
  draft_ = line.text();
  at_ = std::string::npos;
}

// From `from` on, the first line that holds the query and is another one than shows. The match is selected.
bool ReverseSearch::step(const History& history, LineEditor& line, std::size_t from, int by) {
  for (std::size_t i = from; i < history.size(); i += static_cast<std::size_t>(by)) {
    const std::size_t place = history[i].find(query_);
    if (place == std::string::npos || (at_ < history.size() && history[i] == line.text())) continue;
    at_ = i;
    line.set(history[i]);
    line.move_to(place);
    line.move_to(place + query_.size(), LineEditor::Extend::Yes);
    return true;
  }
  return false;
}

void ReverseSearch::look_again(const History& history, LineEditor& line) {
  at_ = std::string::npos;
  if (query_.empty()) {
    found_ = true;
    line.set(draft_);
    return;
  }
  found_ = step(history, line, history.size() - 1, -1);
}

void ReverseSearch::type(const History& history, LineEditor& line, std::string_view words) {
  query_ += words;
  look_again(history, line);
}

void ReverseSearch::erase(const History& history, LineEditor& line) {
  query_.resize(previous_code_point(query_, query_.size()));
  look_again(history, line);
}

bool ReverseSearch::older(const History& history, LineEditor& line) {
  if (query_.empty() || history.empty()) return false;
  return step(history, line, at_ < history.size() ? at_ - 1 : history.size() - 1, -1);
}

bool ReverseSearch::newer(const History& history, LineEditor& line) {
  return !query_.empty() && at_ < history.size() && step(history, line, at_ + 1, 1);
}

void ReverseSearch::cancel(LineEditor& line) {
  active_ = false;
  line.set(draft_);
}

void ReverseSearch::accept() { active_ = false; }

std::string ReverseSearch::label() const { return joined({found_ ? "Search history: " : "Not in history: ", query_}); }

}  // namespace keyturn::panes
