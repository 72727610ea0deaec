#include "panes/scrollback.h"

#include <algorithm>

#include "base/text.h"
#include "panes/line_editor.h"
#include "views/mistake.h"

namespace keyturn::panes {
namespace {

constexpr std::size_t kSpokenLines =
    20;  // xterm.js' AccessibilityManager stops there as well: more drowns the listener

// Output of more lines than this shows its first ones only.
constexpr std::size_t kLongOutput = 80;
constexpr std::size_t kHeadLines = 30;

RowKind kind_of(cli::Stream stream) {
  switch (stream) {
    case cli::Stream::Error: return RowKind::Error;
    case cli::Stream::Note: return RowKind::Note;
    case cli::Stream::Out: break;
  }
  return RowKind::Output;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines = split(text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

}  // namespace

bool operator<(const ScrollPlace& a, const ScrollPlace& b) {
  return a.row != b.row ? a.row < b.row : a.column < b.column;
}

std::size_t byte_of_column(std::string_view text, std::size_t column) {
  std::size_t at = 0;
  for (; column > 0 && at < text.size(); --column) at = next_code_point(text, at);
  return at;
}

void Scrollback::update(const std::deque<app::CliEntry>& log, std::uint64_t runs, std::size_t columns) {
  const std::uint64_t first = runs - log.size();
  const bool fits = columns == columns_ && first == first_ && taken_ >= first && !stale_;
  stale_ = false;
  if (!fits) {
    rows_.clear();
    select_from({});
    taken_ = first;
    columns_ = columns;
    first_ = first;
  }
  taken_ = std::max(taken_, hidden_);
  if (!fits || taken_ < runs) ++revision_;
  for (; taken_ < runs; ++taken_) add(log[static_cast<std::size_t>(taken_ - first)], taken_);
}

void Scrollback::clear() {
  hidden_ = taken_;
  rows_.clear();
  ++revision_;
  select_from({});
}

void Scrollback::toggle_fold(std::uint64_t entry) {
  if (unfolded_.erase(entry) == 0) unfolded_.insert(entry);
  stale_ = true;
}

void Scrollback::unfold(std::uint64_t entry) { stale_ = unfolded_.insert(entry).second || stale_; }

void Scrollback::show_everything(bool wanted) {
  stale_ = stale_ || wanted != everything_;
  everything_ = wanted;
}

std::size_t Scrollback::first_row_of(std::uint64_t entry) const {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const ScrollRow& row) { return row.entry == entry; });
  return static_cast<std::size_t>(found - rows_.begin());
}

void Scrollback::add(const app::CliEntry& entry, std::uint64_t number) {
  std::string_view prompt = "$ ";
  for (const std::string& line : split(entry.line, '\n')) {
    add_line({joined({prompt, line}), {}}, RowKind::Command, number, entry.outcome.exit_status);
    prompt = "> ";
  }
  std::size_t lines = 0;
  for (const cli::Chunk& chunk : entry.outcome.chunks) lines += lines_of(chunk.text).size();
  const bool folds = lines > kLongOutput && !everything_;
  std::size_t left = folds && !unfolded_.contains(number) ? kHeadLines : lines;
  for (const cli::Chunk& chunk : entry.outcome.chunks) {
    Rendition rendition;
    for (const std::string& line : lines_of(chunk.text)) {
      if (left == 0) break;
      --left;
      add_line(read_renditions(line, rendition), kind_of(chunk.stream), number, entry.outcome.exit_status);
    }
  }
  if (folds) add_fold(lines, number);
  if (const auto mistake = views::mistake_in(entry.line, entry.outcome)) {
    const bool is_code = mistake->code != "Shell" && mistake->code != "UnknownOptions";
    const std::string words = is_code ? joined({"Why? What ", mistake->code, " means, and what helps"})
                                      : std::string("Why? What this means, and what helps");
    rows_.push_back({words, RowKind::Why, number, 0, false, {}});
  }
}

void Scrollback::add_fold(std::size_t lines, std::uint64_t number) {
  const std::string words = unfolded_.contains(number)
                                ? joined({"Show the first ", std::to_string(kHeadLines), " lines only"})
                                : joined({"Show all ", std::to_string(lines), " lines"});
  rows_.push_back({words, RowKind::Fold, number, 0, false, {}});
}

void Scrollback::add_line(const RenderedLine& line, RowKind kind, std::uint64_t entry, int exit_status) {
  std::string_view rest = line.text;
  std::size_t column = 0;
  do {
    const std::size_t end = byte_of_column(rest, columns_);
    rows_.push_back({std::string(rest.substr(0, end)), kind, entry, exit_status, column > 0,
                     runs_from(line.runs, column, column + columns_)});
    rest.remove_prefix(end);
    column += columns_;
  } while (!rest.empty());
}

ScrollPlace Scrollback::clamped(ScrollPlace place) const {
  if (rows_.empty()) return {};
  if (place.row >= rows_.size()) return {rows_.size() - 1, count_code_points(rows_.back().text)};
  return {place.row, std::min(place.column, count_code_points(rows_[place.row].text))};
}

ScrollPlace Scrollback::selection_start() const { return std::min(anchor_, head_); }
ScrollPlace Scrollback::selection_end() const { return std::max(anchor_, head_); }

void Scrollback::select_word(ScrollPlace place) {
  if (rows_.empty()) return;
  place = clamped(place);
  const std::string& text = rows_[place.row].text;
  // Quotes and commas around a value are not part of it: a double click takes an ARN out of JSON.
  const auto parts = [&](std::size_t byte) {
    return byte < text.size() && std::string_view(" \t\"',;()[]{}<>|").find(text[byte]) == std::string_view::npos;
  };
  std::size_t start = byte_of_column(text, place.column);
  std::size_t end = start;
  while (start > 0 && parts(start - 1)) --start;
  while (parts(end)) ++end;
  anchor_ = {place.row, count_code_points(std::string_view(text).substr(0, start))};
  head_ = {place.row, count_code_points(std::string_view(text).substr(0, end))};
}

void Scrollback::select_line(ScrollPlace place) {
  if (rows_.empty()) return;
  place = clamped(place);
  std::size_t first = place.row;
  std::size_t last = place.row;
  while (rows_[first].continues) --first;
  while (last + 1 < rows_.size() && rows_[last + 1].continues) ++last;
  anchor_ = {first, 0};
  head_ = {last, count_code_points(rows_[last].text)};
}

std::string Scrollback::selected() const {
  std::string copied;
  if (!has_selection() || rows_.empty()) return copied;
  const ScrollPlace start = selection_start();
  const ScrollPlace end = selection_end();
  for (std::size_t row = start.row; row <= end.row; ++row) {
    if (rows_[row].kind == RowKind::Fold || rows_[row].kind == RowKind::Why) continue;
    const std::string_view text = rows_[row].text;
    const std::size_t from = row == start.row ? byte_of_column(text, start.column) : 0;
    const std::size_t to = row == end.row ? byte_of_column(text, end.column) : text.size();
    if (row > start.row && !rows_[row].continues) copied += '\n';
    copied += text.substr(from, to - from);
  }
  return copied;
}

std::string spoken_output(const app::CliEntry& entry) {
  std::vector<std::string> lines;
  for (const cli::Chunk& chunk : entry.outcome.chunks) {
    Rendition rendition;
    for (const std::string& line : lines_of(chunk.text)) lines.push_back(read_renditions(line, rendition).text);
  }
  const std::size_t all = lines.size();
  if (all > kSpokenLines) {
    lines.resize(kSpokenLines);
    lines.push_back(joined({"and ", std::to_string(all - kSpokenLines), " more lines"}));
  }
  if (entry.outcome.exit_status != 0)
    lines.push_back(joined({"Exit status ", std::to_string(entry.outcome.exit_status)}));
  return lines.empty() ? "No output" : join(lines, "\n");
}

}  // namespace keyturn::panes
