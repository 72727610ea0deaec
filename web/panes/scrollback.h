// What the terminal has printed, as rows of the window's width, and the selection in them. Knows no screen. Lines that
// are too long go on in the next row; copied text has them in one piece again.
#pragma once
#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "panes/rendition.h"

namespace keyturn::panes {

enum class RowKind { Command, Output, Error, Note, Fold, Why };

struct ScrollRow {
  std::string text;
  RowKind kind = RowKind::Output;
  std::uint64_t entry = 0;  // which command it belongs to, counted from the first
  int exit_status = 0;      // of that command
  bool continues = false;   // goes on the line of the row above
  std::vector<RenditionRun> runs;
};

// Columns are code points.
struct ScrollPlace {
  std::size_t row = 0;
  std::size_t column = 0;

  friend bool operator==(const ScrollPlace&, const ScrollPlace&) = default;
};
bool operator<(const ScrollPlace& a, const ScrollPlace& b);

class Scrollback {
 public:
  // Takes over what is new in the log; everything again when the width changed. `runs` counts all lines that were ever
  // run.
  void update(const std::deque<app::CliEntry>& log, std::uint64_t runs, std::size_t columns);

  // Hides what is there; the log keeps it.
  void clear();

  // Long output shows its first lines and a row of kind Fold that says how many there are. Pressing that row shows all
  // of this command's lines, or its first ones again.
  void toggle_fold(std::uint64_t entry);
  void unfold(std::uint64_t entry);

  // While everything is to be seen, nothing is folded: who looks for words wants to find them all.
  void show_everything(bool wanted);

  // The row that a command begins with; the number of rows when it is not there.
  std::size_t first_row_of(std::uint64_t entry) const;

  const std::vector<ScrollRow>& rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  std::uint64_t revision() const { return revision_; }  // grows when the rows change

  bool has_selection() const { return !(anchor_ == head_); }
  ScrollPlace selection_start() const;
  ScrollPlace selection_end() const;
  void select_from(ScrollPlace place) { anchor_ = head_ = clamped(place); }
  void select_to(ScrollPlace place) { head_ = clamped(place); }
  void select_word(ScrollPlace place);
  void select_line(ScrollPlace place);
  void select_nothing() { anchor_ = head_; }
  std::string selected() const;

 private:
  ScrollPlace clamped(ScrollPlace place) const;
  void add(const app::CliEntry& entry, std::uint64_t number);
  void add_line(const RenderedLine& line, RowKind kind, std::uint64_t entry, int exit_status);
  void add_fold(std::size_t lines, std::uint64_t number);

  std::vector<ScrollRow> rows_;
  std::size_t columns_ = 0;
  std::uint64_t revision_ = 0;
  std::uint64_t taken_ = 0;   // entries up to here are in rows_
  std::uint64_t first_ = 0;   // the number of the log's first entry, when it was looked at last
  std::uint64_t hidden_ = 0;  // entries before this one were cleared away
  std::set<std::uint64_t> unfolded_;
  bool everything_ = false;
  bool stale_ = false;  // what is folded changed
  ScrollPlace anchor_, head_;
};

// The byte at which a column begins; text.size() past the end.
std::size_t byte_of_column(std::string_view text, std::size_t column);

// What a screen reader says of a command that has just run: its output, at most twenty lines of it.
std::string spoken_output(const app::CliEntry& entry);

}  // namespace keyturn::panes
