// How the text at the prompt breaks into rows: at its own line ends and at the right edge, beside the prompt's two
// columns.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace keyturn::panes {

inline constexpr std::size_t kPromptColumns = 2;  // "$ " and, for further lines, "> "

struct PromptRow {
  std::size_t start = 0;  // bytes
  std::size_t end = 0;
  bool begins_line = false;
};

// At least one row.
std::vector<PromptRow> prompt_rows(std::string_view text, std::size_t columns);

struct PromptCell {
  std::size_t row = 0;
  std::size_t column = 0;
};
PromptCell cell_of(std::string_view text, const std::vector<PromptRow>& rows, std::size_t position);
std::size_t position_at(std::string_view text, const std::vector<PromptRow>& rows, PromptCell cell);

}  // namespace keyturn::panes
