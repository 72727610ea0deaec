#include "screens/table_events.h"

#include <vector>

#include "base/text.h"
#include "ui/code_block.h"
#include "ui/container.h"
#include "ui/text.h"
#include "views/events.h"

namespace keyturn::screens {

void draw_table_events(const app::App& app, const std::string& name, TableEventsState& state) {
  static const std::vector<ui::Column> columns = {
      {.title = "Event", .weight = 1.4F, .min_width = 210, .sortable = false},
      {.title = "Service", .width = 110, .sortable = false},
      {.title = "Caller", .weight = 1, .min_width = 172, .sortable = false},
      {.title = "Result", .weight = 1, .sortable = false},
      {.title = "Time", .weight = 1.4F, .min_width = 226, .sortable = false}};
  const std::vector<views::EventRow> rows = views::table_events(app.world(), name);
  const std::string count = std::to_string(rows.size());
  ui::begin_container({.title = "Events",
                       .count = count,
                       .description =
                           "What CloudTrail records: your calls, and the calls to AWS KMS that DynamoDB makes for "
                           "them. Select one to read its record.",
                       .flush = true});
  const ui::TableSpec spec = {
      .name = "Events",
      .columns = columns,
      .rows = static_cast<int>(rows.size()),
      .selection = ui::Selection::One,
      .key = [&](int row) { return std::to_string(rows[static_cast<std::size_t>(row)].number); },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::EventRow& row = rows[static_cast<std::size_t>(index)];
            cells.code(row.depth == 0 ? row.name : joined({"    ", row.name}));
            cells.text(row.service);
            cells.text(row.caller);
            cells.status(row.error.empty() ? ui::StatusKind::Success : ui::StatusKind::Error,
                         row.error.empty() ? "Done" : row.error);
            cells.text(row.time, ui::Ink::Muted);
          },
      .empty_title = "No events",
      .empty_text = "Nobody has called this table yet.",
      .max_height = 360,
  };
  ui::table(spec, state.events);
  ui::end_container();
  if (state.events.selected.empty()) return;
  const std::string record = views::event_record(app.world(), std::stoull(*state.events.selected.begin()));
  if (record.empty()) return;
  ui::gap(ui::kSpaceL);
  ui::begin_container({.title = "Event record"});
  ui::code_block("Event record", record);
  ui::end_container();
}

}  // namespace keyturn::screens
