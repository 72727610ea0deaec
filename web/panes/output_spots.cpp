#include "panes/output_spots.h"

#include <algorithm>

#include "base/text.h"
#include "views/output_links.h"

namespace keyturn::panes {
namespace {

// A line of more rows than this is data that nobody reads; what it names is not looked for.
constexpr std::size_t kRowsOfLine = 40;

void add_link(const views::OutputLink& link, const std::string& line, std::size_t first, const Scrollback& output,
              std::vector<Spot>& spots) {
  const std::string_view text = line;
  Spot spot;
  spot.entry = output.rows()[first].entry;
  spot.route = link.table.empty() ? app::key(link.key_id) : app::table(link.table);
  spot.name = joined({link.table.empty() ? "Open key " : "Open table ",
                      link.table.empty() ? text.substr(link.begin, link.end - link.begin) : link.table});
  std::size_t column = count_code_points(text.substr(0, link.begin));
  std::size_t left = count_code_points(text.substr(link.begin, link.end - link.begin));
  while (left > 0) {
    spot.start = {first + column / output.columns(), column % output.columns()};
    spot.length = std::min(left, output.columns() - spot.start.column);
    spots.push_back(spot);
    column += spot.length;
    left -= spot.length;
    spot.goes_on = true;
  }
}

Spot row_as_spot(SpotKind kind, const ScrollRow& row, std::size_t index) {
  return {kind, row.entry, {index, 0}, count_code_points(row.text), false, row.text, {}};
}

}  // namespace

std::vector<Spot> spots_between(const Scrollback& output, const World& world, std::size_t first, std::size_t end) {
  std::vector<Spot> spots;
  const std::vector<ScrollRow>& rows = output.rows();
  end = std::min(end, rows.size());
  while (first > 0 && first < end && rows[first].continues) --first;
  while (first < end) {
    const ScrollRow& row = rows[first];
    std::string line = row.text;
    std::size_t next = first + 1;
    for (; next < rows.size() && rows[next].continues; ++next) {
      if (next - first < kRowsOfLine) line += rows[next].text;
    }
    switch (row.kind) {
      case RowKind::Fold: spots.push_back(row_as_spot(SpotKind::Fold, row, first)); break;
      case RowKind::Why: spots.push_back(row_as_spot(SpotKind::Why, row, first)); break;
      case RowKind::Command:
        if (!row.text.starts_with('$')) break;
        spots.push_back({SpotKind::Menu,
                         row.entry,
                         {first, output.columns()},
                         kMenuColumns,
                         false,
                         joined({"Actions of ", std::string_view(line).substr(2)}),
                         {}});
        break;
      case RowKind::Output:
      case RowKind::Error:
        if (next - first > kRowsOfLine) break;
        for (const views::OutputLink& link : views::links_in(world, line)) add_link(link, line, first, output, spots);
        break;
      case RowKind::Note: break;
    }
    first = next;
  }
  return spots;
}

}  // namespace keyturn::panes
