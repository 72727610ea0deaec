#include "panes/history.h"

namespace keyturn::panes {

bool HistoryWalk::older(const std::vector<std::string>& history, LineEditor& line) {
  if (back_ >= history.size()) return false;
  if (back_ == 0) draft_ = line.text();
  ++back_;
  line.set(history[history.size() - back_]);
  return true;
}

bool HistoryWalk::newer(const std::vector<std::string>& history, LineEditor& line) {
  if (back_ == 0 || back_ > history.size()) return false;
  --back_;
  line.set(back_ == 0 ? draft_ : history[history.size() - back_]);
  return true;
}

}  // namespace keyturn::panes
