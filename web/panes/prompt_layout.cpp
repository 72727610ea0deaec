#include "panes/prompt_layout.h"

#include <algorithm>

#include "base/text.h"
#include "panes/line_editor.h"

namespace keyturn::panes {

std::vector<PromptRow> prompt_rows(std::string_view text, std::size_t columns) {
  const std::size_t room = std::max<std::size_t>(columns, kPromptColumns + 8) - kPromptColumns;
  std::vector<PromptRow> rows{{0, 0, true}};
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
    if (text[at] == '\n') {
      rows.push_back({at + 1, at + 1, true});
      width = 0;
      continue;
    }
    if (width == room) {
      rows.push_back({at, at, false});
      width = 0;
    }
    rows.back().end = next_code_point(text, at);
    ++width;
  }
  return rows;
}

PromptCell cell_of(std::string_view text, const std::vector<PromptRow>& rows, std::size_t position) {
  std::size_t row = rows.size() - 1;
  while (row > 0 && rows[row].start > position) --row;
  const std::size_t end = std::min(position, rows[row].end);
  return {row, count_code_points(text.substr(rows[row].start, end - rows[row].start)) + kPromptColumns};
}

std::size_t position_at(std::string_view text, const std::vector<PromptRow>& rows, PromptCell cell) {
  const PromptRow& row = rows[std::min(cell.row, rows.size() - 1)];
  std::size_t at = row.start;
  for (std::size_t column = kPromptColumns; column < cell.column && at < row.end; ++column)
    at = next_code_point(text, at);
  return at;
}

}  // namespace keyturn::panes
