#include "panes/scrollback_view.h"

#include <algorithm>

#include "base/text.h"
#include "imgui_internal.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/semantics.h"
#include "ui/text.h"

namespace keyturn::panes {
namespace {

constexpr std::size_t kLinesToRead = 200;  // of the last command, whether they can be seen or not

ui::Color color_of(RowKind kind) {
  const ui::Palette& palette = ui::colors();
  switch (kind) {
    case RowKind::Error: return palette.terminal_error;
    case RowKind::Note: return palette.terminal_dim;
    case RowKind::Fold:
    case RowKind::Why: return ui::palette(ui::Mode::Dark).accent;  // the terminal is dark in both modes
    case RowKind::Command:
    case RowKind::Output: break;
  }
  return palette.terminal_text;
}

void draw_selection(const Scrollback& scrollback, const TerminalGrid& grid, std::size_t row) {
  if (!scrollback.has_selection()) return;
  const ScrollPlace start = scrollback.selection_start();
  const ScrollPlace end = scrollback.selection_end();
  if (row < start.row || row > end.row) return;
  const std::size_t from = row == start.row ? start.column : 0;
  // A line end that is selected shows as one more column.
  const std::size_t to = row == end.row ? end.column : count_code_points(scrollback.rows()[row].text) + 1;
  if (from >= to) return;
  ImGui::GetWindowDrawList()->AddRectFilled(grid.at(row, from), grid.at(row + 1, to),
                                            ui::pack(ui::colors().terminal_selection));
}

// At the end of a command's first row: how it ended. In the margin: a dot, green or red.
void draw_exit_mark(const ScrollRow& row, const TerminalGrid& grid, std::size_t index) {
  const ui::Palette& palette = ui::palette(ui::Mode::Dark);  // the terminal is dark in both modes
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 at = grid.at(index, 0);
  const ui::Color color = row.exit_status == 0 ? palette.success.strong : palette.error.strong;
  list->AddCircleFilled({at.x - 10, at.y + grid.line / 2}, 3, ui::pack(color));
  if (row.exit_status == 0) return;
  const std::string mark = joined({"exit ", std::to_string(row.exit_status)});
  const float width = ui::text_width(mark, ui::TextRole::SmallStrong);
  const float right = grid.at(0, grid.columns).x;
  const float text_end = at.x + grid.cell * static_cast<float>(count_code_points(row.text) + 1);
  if (text_end + width < right) {
    ui::draw_text(list, {right - width, at.y + 1}, mark, ui::TextRole::SmallStrong, color);
  }
}

ui::Color color_of(const Rendition& rendition, ui::Color plain) {
  const ui::Palette& dark = ui::palette(ui::Mode::Dark);  // the terminal is dark in both modes
  if (rendition.hue == Hue::Blue) return dark.accent;
  if (rendition.hue == Hue::Yellow) return dark.warning.strong;
  return rendition.dim ? ui::colors().terminal_dim : plain;
}

// Output in which some letters are bold, underlined or coloured.
void draw_runs(const ScrollRow& row, const TerminalGrid& grid, std::size_t index) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const std::string_view text = row.text;
  const std::size_t columns = count_code_points(text);
  for (std::size_t run = 0; run <= row.runs.size(); ++run) {
    const RenditionRun now = run == 0 ? RenditionRun{} : row.runs[run - 1];
    const std::size_t end = run < row.runs.size() ? row.runs[run].column : columns;
    if (now.column >= end) continue;
    const std::size_t first = byte_of_column(text, now.column);
    const std::string_view part = text.substr(first, byte_of_column(text, end) - first);
    const ui::Color color = color_of(now.rendition, color_of(row.kind));
    const ImVec2 at = grid.at(index, now.column);
    ui::draw_text(list, at, part, now.rendition.bold ? ui::TextRole::CodeStrong : ui::TextRole::Code, color);
    const float base = at.y + grid.line - 3;
    if (now.rendition.underlined) list->AddLine({at.x, base}, {grid.at(index, end).x, base}, ui::pack(color));
  }
}

// The row with its links in their colour.
ScrollRow with_links(const ScrollRow& row, const std::vector<Spot>& spots, std::size_t index) {
  ScrollRow linked = row;
  std::size_t column = 0;
  for (const Spot& spot : spots) {
    if (spot.kind != SpotKind::Link || spot.start.row != index) continue;
    if (column < spot.start.column) linked.runs.push_back({column, {}});
    Rendition blue;
    blue.hue = Hue::Blue;
    linked.runs.push_back({spot.start.column, blue});
    column = spot.start.column + spot.length;
  }
  if (!linked.runs.empty() && column < count_code_points(row.text)) linked.runs.push_back({column, {}});
  return linked;
}

void draw_command_row(const ScrollRow& row, const TerminalGrid& grid, std::size_t index) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 at = grid.at(index, 0);
  const std::string_view text = row.text;
  ui::draw_text(list, at, text.substr(0, 1), ui::TextRole::CodeStrong, ui::colors().terminal_prompt);
  ui::draw_text(list, grid.at(index, 2), text.substr(2), ui::TextRole::CodeStrong, ui::colors().terminal_text);
  if (text.front() == '$') draw_exit_mark(row, grid, index);
}

void describe_line(const Scrollback& scrollback, const TerminalGrid& grid, std::size_t first, std::size_t last) {
  std::string words;
  for (std::size_t row = first; row <= last; ++row) words += scrollback.rows()[row].text;
  const ScrollRow& row = scrollback.rows()[first];
  if (row.kind == RowKind::Fold || row.kind == RowKind::Why) return;  // a button, which says it itself
  if (row.kind == RowKind::Command && words.front() == '$' && row.exit_status != 0) {
    words += joined({" (exit status ", std::to_string(row.exit_status), ")"});
  }
  if (words.empty()) return;
  ui::describe_text(ui::Role::Text, words, grid.at(first, 0), grid.at(last + 1, grid.columns));
}

void describe_spot(const Spot& spot, ImGuiID id, const ImRect& box, bool is_of_last) {
  const bool is_link = spot.kind == SpotKind::Link;
  ui::AccessibleNode& node = ui::describe(is_link ? ui::Role::Link : ui::Role::Button, spot.name, id, box.Min, box.Max);
  // Tab passes the latest command only; arrow keys lead from there to those above.
  node.tab_stop = is_of_last;
  node.has_popup = spot.kind == SpotKind::Menu;
}

ImRect box_of(const Spot& spot, const TerminalGrid& grid) {
  return {grid.at(spot.start.row, spot.start.column), grid.at(spot.start.row + 1, spot.start.column + spot.length)};
}

}  // namespace

void ScrollbackView::draw_row(const Scrollback& scrollback, const TerminalGrid& grid, std::size_t index) const {
  const ScrollRow& row = scrollback.rows()[index];
  if (row.kind == RowKind::Command && !row.continues) return draw_command_row(row, grid, index);
  const ScrollRow shown = row.runs.empty() ? with_links(row, spots_, index) : row;
  if (!shown.runs.empty()) return draw_runs(shown, grid, index);
  ui::draw_text(ImGui::GetWindowDrawList(), grid.at(index, 0), row.text, ui::TextRole::Code, color_of(row.kind));
}

void ScrollbackView::look_for_spots(const Scrollback& scrollback, const World& world, std::size_t first,
                                    std::size_t end) {
  const Seen seen{scrollback.revision(),    first, end, world.tables.tables.size(), world.keys.keys.size(),
                  world.keys.aliases.size()};
  if (seen == seen_) return;
  seen_ = seen;
  spots_ = spots_between(scrollback, world, first, end);
}

const Spot* ScrollbackView::spot_at(const TerminalGrid& grid, ImVec2 at) const {
  const float slop = ui::context().coarse_pointer ? 12.0f : 0.0f;
  const auto found = std::find_if(spots_.begin(), spots_.end(), [&](const Spot& spot) {
    ImRect box = box_of(spot, grid);
    if (spot.kind != SpotKind::Link) box.Expand(slop);
    return box.Contains(at);
  });
  return found == spots_.end() ? nullptr : &*found;
}

const Spot* ScrollbackView::draw_spots(const Scrollback& scrollback, const TerminalGrid& grid) {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Spot* hovered = ImGui::IsWindowHovered() ? spot_at(grid, g.IO.MousePos) : nullptr;
  const Spot* pressed = nullptr;
  for (const Spot& spot : spots_) {
    const ImRect box = box_of(spot, grid);
    const ui::IdScope row(static_cast<int>(spot.start.row));
    const ui::IdScope column(static_cast<int>(spot.start.column));
    const ImGuiID id = ui::id_of("##spot");
    if (!spot.goes_on) {
      ImGui::ItemAdd(box, id);
      ui::reveal_when_focused(id, box.Min, box.Max);
      describe_spot(spot, id, box, spot.entry == scrollback.rows().back().entry);
      if (g.NavActivateId == id) pressed = &spot;
    }
    const bool is_ringed = g.NavId == id && g.NavCursorVisible;
    const bool is_hovered = hovered && hovered->name == spot.name && hovered->entry == spot.entry;
    const ui::Palette& dark = ui::palette(ui::Mode::Dark);
    if (spot.kind == SpotKind::Menu) {
      ui::draw_icon(list, box.GetCenter(), ui::Icon::More, is_hovered || is_ringed ? dark.text : dark.muted, 18);
    } else if (is_hovered || is_ringed) {
      list->AddLine({box.Min.x, box.Max.y - 3}, {box.Max.x, box.Max.y - 3}, ui::pack(dark.accent));
    }
    ui::Item ring{.id = id, .min = box.Min, .max = box.Max, .ringed = is_ringed};
    ui::focus_ring(ring, ui::kRadiusSmall);
  }
  return pressed;
}

const Spot* ScrollbackView::draw(const Scrollback& scrollback, const World& world, const TerminalGrid& grid, float top,
                                 float bottom) {
  const ui::Region log(ui::Role::Log, "CLI output", {grid.origin.x, top},
                       {grid.at(0, grid.columns + kMenuColumns).x, bottom});
  const std::vector<ScrollRow>& rows = scrollback.rows();
  if (rows.empty()) {
    spots_.clear();
    seen_ = {};
    return nullptr;
  }
  const auto row_at = [&](float y) {
    return static_cast<std::size_t>(std::max(0.0f, (y - grid.origin.y) / grid.line));
  };
  const std::size_t first = row_at(top);
  const std::size_t end = std::min(rows.size(), row_at(bottom) + 1);
  look_for_spots(scrollback, world, first, end);
  for (std::size_t row = first; row < end; ++row) {
    draw_selection(scrollback, grid, row);
    draw_row(scrollback, grid, row);
  }

  // What is said: the lines in view, and the whole of the last command, which a listener wants to go through.
  std::size_t last_entry = rows.size();
  while (last_entry > 0 && rows[last_entry - 1].entry == rows.back().entry) --last_entry;
  std::size_t spoken = 0;
  for (std::size_t row = std::min(first, last_entry); row < rows.size() && spoken < kLinesToRead; ++row) {
    if (rows[row].continues || (row < first && row < last_entry)) continue;
    if (row >= end && row < last_entry) continue;
    std::size_t last = row;
    while (last + 1 < rows.size() && rows[last + 1].continues) ++last;
    describe_line(scrollback, grid, row, last);
    ++spoken;
  }
  return draw_spots(scrollback, grid);
}

}  // namespace keyturn::panes
