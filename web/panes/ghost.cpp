#include "panes/ghost.h"

#include <algorithm>

#include "base/text.h"

namespace keyturn::panes {
namespace {

// The rest of the newest line that begins like this one.
std::string rest_of_older(const std::vector<std::string>& history, const std::string& begun) {
  const auto found = std::find_if(history.rbegin(), history.rend(), [&](const std::string& line) {
    return line.size() > begun.size() && line.compare(0, begun.size(), begun) == 0 &&
           line.find('\n') == std::string::npos;
  });
  return found == history.rend() ? std::string() : found->substr(begun.size());
}

}  // namespace

void Ghost::follow(const cli::Session& session, const LineEditor& line) {
  const bool is_at_end = line.cursor() == line.text().size() && !line.has_selection();
  const std::string now = is_at_end && !trimmed(line.text()).empty() ? line.text() : std::string();
  if (now == followed_ && session.history().size() == followed_history_) return;
  followed_ = now;
  followed_history_ = session.history().size();
  text_ = now.empty() ? std::string() : rest_of_older(session.history(), now);
  can_be_taken_ = !text_.empty();
  if (!now.empty() && !can_be_taken_) text_ = session.awaited_value(now);
}

bool Ghost::take(LineEditor& line, bool only_word) {
  if (!can_be_taken_) return false;
  const std::size_t word = text_.find_first_not_of(' ');
  const std::size_t end = only_word && word != std::string::npos ? text_.find(' ', word) : std::string::npos;
  line.insert(text_.substr(0, end));
  return true;
}

}  // namespace keyturn::panes
