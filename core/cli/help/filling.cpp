#include "cli/help/filling.h"

#include <algorithm>

#include "cli/help/struck_text.h"

namespace keyturn::cli {

namespace {

// How much of the word can stand before a break in `room` columns; 0 when nothing can.
std::size_t breakable_part(std::string_view word, std::size_t room) {
  std::size_t part = 0;
  for (std::size_t at = word.find(kMayBreak); at != std::string_view::npos; at = word.find(kMayBreak, at + 1)) {
    if (width_of(word.substr(0, at)) <= room) part = at + 1;
  }
  return part;
}

void drop_breaks(std::string& text) { text.erase(std::remove(text.begin(), text.end(), kMayBreak), text.end()); }

}  // namespace

std::vector<std::string> Filler::fill(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  const auto end_line = [&] {
    const std::size_t used = width_of(line);
    lines.push_back(justified(line, used < width ? width - used : 0));
    line.clear();
  };
  while (true) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) break;
    std::size_t blanks = line.empty() ? 0 : begin;
    text.remove_prefix(begin);
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    while (width_of(line) + blanks + width_of(word) > width) {
      const std::size_t used = width_of(line) + blanks;
      const std::size_t part = used < width ? breakable_part(word, width - used) : 0;
      if (part == 0 && line.empty()) break;
      if (part > 0) line.append(blanks, ' ') += word.substr(0, part);
      word.remove_prefix(part);
      blanks = 0;
      end_line();
    }
    line.append(blanks, ' ') += word;
  }
  if (!line.empty()) {
    drop_breaks(line);
    lines.push_back(line);
  }
  return lines;
}

// Each gap takes its share of what is left, rounded down: the gaps that come late get more.
std::string Filler::justified(std::string_view text, std::size_t lacking) {
  std::string line(text);
  drop_breaks(line);
  std::size_t gaps = 0;
  for (std::size_t at = 1; at < line.size(); ++at) gaps += line[at] == ' ' && line[at - 1] != ' ';
  // Behind the blanks of each gap, from the one end or the other.
  for (std::size_t at = from_left_ ? 1 : line.size() - 1; gaps > 0; from_left_ ? ++at : --at) {
    if (line[at - 1] != ' ' || line[at] == ' ') continue;
    const std::size_t share = lacking / gaps;
    line.insert(at, share, ' ');
    lacking -= share;
    gaps -= 1;
    if (from_left_) at += share;
  }
  from_left_ = !from_left_;
  return line;
}

}  // namespace keyturn::cli
