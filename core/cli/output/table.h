// The drawing of --output table: sections below one another, each with a title, a header row and rows, all as wide as
// the widest of them. Facts section 3.6.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace keyturn::cli {

class TableSection {
 public:
  TableSection(std::string title, int indent) : title_(std::move(title)), indent_(indent) {}

  // The words of Python's exception for a row or headers that are longer than what the section has.
  std::optional<std::string> set_headers(std::vector<std::string> headers);
  std::optional<std::string> add_row(std::vector<std::string> row);

  // Header and value side by side, for a section of one row that is too wide.
  bool can_stand_upright() const { return rows_.size() == 1 && !headers_.empty(); }
  TableSection upright() const;

  int natural_width() const;

  // Column widths scaled so that they fill `width`.
  std::vector<int> column_widths(int width) const;

  const std::string& title() const { return title_; }
  int indent() const { return indent_; }
  const std::vector<std::string>& headers() const { return headers_; }
  const std::vector<std::vector<std::string>>& rows() const { return rows_; }

 private:
  void widen_columns(const std::vector<std::string>& cells);

  std::string title_;
  int indent_ = 0;
  std::optional<std::size_t> column_count_;
  std::vector<int> widths_;  // of the longest cell of each column
  std::vector<std::string> headers_;
  std::vector<std::vector<std::string>> rows_;
};

// The whole table. Sections of one row are turned upright when it would be wider than the terminal.
std::string draw_table(std::vector<TableSection> sections, int terminal_width, bool color);

}  // namespace keyturn::cli
