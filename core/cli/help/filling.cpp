#include "cli/help/filling.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "cli/help/struck_text.h"

namespace keyturn::cli {

namespace {

constexpr std::ptrdiff_t kLeastParted = 5;  // signs of a word that groff parts

// What of a word can stand before the end of a line, with the hyphen that is added.
struct Break {
  std::size_t end = 0;
  std::string hyphen;
  std::size_t width = 0;
};

// One sign of a word with what is struck over it.
struct Cell {
  std::size_t begin = 0;
  char sign = '\0';
};

bool is_letter(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }

std::vector<Cell> cells_of(std::string_view word) {
  std::vector<Cell> cells;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const std::size_t begin = at;
    if (at + 2 < word.size() && word[at + 1] == kBackspace) at += 2;
    cells.push_back({begin, word[at]});
  }
  return cells;
}

// The hyphen is struck as the letter before it is.
Break part_before(std::string_view word, const Cell& cell, const Cell& before) {
  Break part{cell.begin, "-", width_of(word.substr(0, cell.begin)) + 1};
  if (cell.begin - before.begin > 1) part.hyphen = word[before.begin] == '_' ? underlined("-") : bold("-");
  return part;
}

std::vector<Break> breaks_of(std::string_view word, const Hyphenation* hyphenation) {
  const std::vector<Cell> cells = cells_of(word);
  const bool whole = word.find(kAsOne) != std::string_view::npos;
  const auto is_printed = [](const Cell& cell) { return !is_mark(cell.sign); };
  const bool parted = !whole && hyphenation && std::count_if(cells.begin(), cells.end(), is_printed) >= kLeastParted;
  std::vector<Break> breaks;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const std::size_t end = cells[at].begin + 1;
    const char sign = cells[at].sign;
    const bool between_letters =
        at > 1 && at + 1 < cells.size() && is_letter(cells[at - 2].sign) && is_letter(cells[at + 1].sign);
    if (sign == kAsOne && at > 0) {
      Break part = part_before(word, cells[at], cells[at - 1]);
      part.end = end;
      breaks.push_back(part);
    } else if (sign == kMayBreak || (sign == kAfterHyphen && !whole && between_letters)) {
      breaks.push_back({end, "", width_of(word.substr(0, end))});
    } else if (parted && is_letter(sign)) {
      std::string letters;
      while (at + letters.size() < cells.size() && is_letter(cells[at + letters.size()].sign))
        letters += cells[at + letters.size()].sign;
      for (const std::size_t part : hyphenation->parts_of(letters))
        breaks.push_back(part_before(word, cells[at + part], cells[at + part - 1]));
      at += letters.size() - 1;
    }
  }
  return breaks;
}

}  // namespace

std::vector<std::string> Filler::fill(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  const auto end_line = [&] {
    lines.push_back(justified(line, width));
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
      const std::vector<Break> breaks = breaks_of(word, hyphenation_);
      const auto fits = [&](const Break& part) { return used + part.width <= width; };
      auto part = std::find_if(breaks.rbegin(), breaks.rend(), fits);
      if (part == breaks.rend() && line.empty()) {
        // Nothing fits: the line is as long as it has to be.
        if (!breaks.empty()) {
          part = std::prev(breaks.rend());
        } else {
          line = word;
          word = {};
        }
      }
      if (part != breaks.rend()) {
        line.append(blanks, ' ').append(word.substr(0, part->end)) += part->hyphen;
        word.remove_prefix(part->end);
      }
      blanks = 0;
      end_line();
    }
    line.append(blanks, ' ') += word;
  }
  if (!line.empty()) lines.push_back(without_marks(line));
  return lines;
}

// Each gap takes its share of what is left, rounded down: the gaps that come late get more.
std::string Filler::justified(std::string_view text, std::size_t width) {
  const std::size_t used = width_of(text);
  std::size_t lacking = used < width ? width - used : 0;
  std::string line(text);
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
  return without_marks(line);
}

}  // namespace keyturn::cli
