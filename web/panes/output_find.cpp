#include "panes/output_find.h"

#include <algorithm>

#include "base/text.h"

namespace keyturn::panes {

void OutputFind::close() {
  is_open_ = false;
  query_.clear();
  matches_.clear();
}

void OutputFind::search(const std::string& query, const Scrollback& output) {
  const bool is_new_query = query != query_;
  if (!is_new_query && output.revision() == revision_) return;
  query_ = query;
  revision_ = output.revision();
  const ScrollPlace before = current() ? current()->start : ScrollPlace();
  matches_.clear();
  if (!query_.empty()) find_all(output);
  if (matches_.empty()) return;
  const std::vector<ScrollRow>& rows = output.rows();
  const auto wanted = std::find_if(matches_.begin(), matches_.end(), [&](const Match& match) {
    return is_new_query ? rows[match.start.row].entry == rows.back().entry : match.start == before;
  });
  current_ = wanted == matches_.end() ? matches_.size() - 1 : static_cast<std::size_t>(wanted - matches_.begin());
}

void OutputFind::find_all(const Scrollback& output) {
  const std::string wanted = to_lower(query_);
  const std::size_t length = count_code_points(wanted);
  const std::vector<ScrollRow>& rows = output.rows();
  for (std::size_t first = 0; first < rows.size();) {
    std::string line = rows[first].text;
    std::size_t end = first + 1;
    for (; end < rows.size() && rows[end].continues; ++end) line += rows[end].text;
    line = to_lower(line);
    for (std::size_t at = line.find(wanted); at != std::string::npos; at = line.find(wanted, at + wanted.size())) {
      const std::size_t column = count_code_points(std::string_view(line).substr(0, at));
      matches_.push_back({{first + column / output.columns(), column % output.columns()}, length});
    }
    first = end;
  }
}

void OutputFind::next() {
  if (!matches_.empty()) current_ = (current_ + 1) % matches_.size();
}

void OutputFind::previous() {
  if (!matches_.empty()) current_ = (current_ + matches_.size() - 1) % matches_.size();
}

std::string OutputFind::tally() const {
  if (query_.empty()) return {};
  if (matches_.empty()) return "No matches";
  return joined({std::to_string(current_ + 1), " of ", std::to_string(matches_.size())});
}

}  // namespace keyturn::panes
