#include "cli/output/table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.h"
#include "cli/output/utf8.h"

namespace keyturn::cli {

namespace {

constexpr int kCellPadding = 4;
constexpr int kBorders = 2;

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kBoldBlue = "\x1b[1m\x1b[34m";
constexpr std::string_view kDimYellow = "\x1b[2m\x1b[33m";

int width_of(const std::string& text) { return static_cast<int>(text_width(text)); }

std::string repeated(char c, int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), c); }

std::string centered(const std::string& text, int width, std::string_view left_edge) {
  const int text_columns = width_of(text);
  const int before = width / 2 - text_columns / 2 - 1;
  const int after = width - 1 - static_cast<int>(left_edge.size()) - before - text_columns;
  return joined({left_edge, repeated(' ', before), text, repeated(' ', after), "|"});
}

std::string rule(const std::vector<int>& widths) {
  std::string line;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    line += i == 0 ? joined({"+", repeated('-', widths[i] - 2), "+"}) : joined({repeated('-', widths[i] - 1), "+"});
  }
  return line;
}

class TableDrawing {
 public:
  TableDrawing(int width, bool color) : width_(width), color_(color) {
    out_ = repeated('-', width) + "\n";
    reset();
  }

  void draw(const TableSection& section) {
    const int width = width_ - 2 * section.indent();
    indent_ = section.indent();
    if (!section.title().empty()) {
      line(centered(section.title(), width, "|"));
      if (section.headers().empty() && section.rows().empty()) line(joined({"+", repeated('-', width - 2), "+"}));
    }
    const std::vector<int> widths = section.column_widths(width);
    if (widths.empty()) return;
    if (!section.headers().empty()) draw_headers(section.headers(), widths);
    if (!section.rows().empty()) draw_rows(section.rows(), widths);
  }

  std::string finish() && { return std::move(out_); }

 private:
  void draw_headers(const std::vector<std::string>& headers, const std::vector<int>& widths) {
    std::string cells;
    for (std::size_t i = 0; i < headers.size(); ++i) cells += centered(headers[i], widths[i], i == 0 ? "|" : "");
    line(rule(widths));
    line(cells);
  }

  void draw_rows(const std::vector<std::vector<std::string>>& rows, const std::vector<int>& widths) {
    line(rule(widths));
    for (const std::vector<std::string>& row : rows) {
      std::string cells;
      for (std::size_t i = 0; i < row.size(); ++i) cells += cell(row[i], widths[i], i == 0 ? "|" : "");
      line(cells);
    }
    line(rule(widths));
  }

  std::string cell(const std::string& text, int width, std::string_view left_edge) const {
    const int edges = static_cast<int>(left_edge.size()) + 1;
    const int room = width - edges - width_of(text);
    const int before = room >= 2 ? 2 : 0;
    return joined({left_edge, repeated(' ', before), color_ ? kBoldBlue : "", text, color_ ? kReset : "",
                   repeated(' ', room - before), "|"});
  }

  // The real CLI writes a line in four pieces, and its colour library adds a reset after each.
  void line(const std::string& text) {
    bars();
    reset();
    out_ += text;
    reset();
    bars();
    reset();
    out_ += '\n';
    reset();
  }

  void bars() {
    for (int i = 0; i < indent_; ++i) out_ += color_ ? joined({kDimYellow, "|", kReset}) : "|";
  }

  void reset() {
    if (color_) out_ += kReset;
  }

  int width_;
  bool color_;
  int indent_ = 0;
  std::string out_;
};

int widest(const std::vector<TableSection>& sections) {
  int width = 0;
  for (const TableSection& section : sections) width = std::max(width, section.natural_width());
  return width;
}

}  // namespace

std::optional<std::string> TableSection::set_headers(std::vector<std::string> headers) {
  if (!widths_.empty() && headers.size() > widths_.size()) return "list index out of range";
  widen_columns(headers);
  if (!column_count_) column_count_ = headers.size();
  headers_ = std::move(headers);
  return std::nullopt;
}

std::optional<std::string> TableSection::add_row(std::vector<std::string> row) {
  if (!column_count_) column_count_ = row.size();
  if (row.size() != *column_count_) {
    return joined(
        {"Row should have ", std::to_string(*column_count_), " elements, instead it has ", std::to_string(row.size())});
  }
  widen_columns(row);
  rows_.push_back(std::move(row));
  return std::nullopt;
}

TableSection TableSection::upright() const {
  TableSection section(title_, indent_);
  for (std::size_t i = 0; i < headers_.size(); ++i) section.add_row({headers_[i], rows_.front()[i]});
  return section;
}

int TableSection::natural_width() const {
  int width = kBorders;
  for (const int column : widths_) width += column + kCellPadding;
  return std::max(width, width_of(title_) + kBorders) + 2 * indent_;
}

std::vector<int> TableSection::column_widths(int width) const {
  std::vector<int> widths;
  for (const int column : widths_) widths.push_back(column + kCellPadding);
  if (widths.empty()) return widths;
  const double factor = width / static_cast<double>(std::accumulate(widths.begin(), widths.end(), 0));
  for (int& column : widths) column = static_cast<int>(std::nearbyint(factor * column));
  int surplus = std::accumulate(widths.begin(), widths.end(), 0) - width;
  while (surplus > 0) {
    for (std::size_t i = 0; i < widths.size() && surplus > 0; ++i, --surplus) --widths[i];
  }
  while (surplus < 0) {
    for (std::size_t i = widths.size(); i > 0 && surplus < 0; --i, ++surplus) ++widths[i - 1];
  }
  return widths;
}

void TableSection::widen_columns(const std::vector<std::string>& cells) {
  if (widths_.empty()) widths_.resize(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) widths_[i] = std::max(widths_[i], width_of(cells[i]));
}

std::string draw_table(std::vector<TableSection> sections, int terminal_width, bool color) {
  int width = widest(sections);
  if (width > terminal_width) {
    for (TableSection& section : sections) {
      if (section.can_stand_upright()) section = section.upright();
    }
    width = widest(sections);
  }
  TableDrawing drawing(width, color);
  for (const TableSection& section : sections) drawing.draw(section);
  return std::move(drawing).finish();
}

}  // namespace keyturn::cli
