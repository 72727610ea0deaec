#include "screens/keys_list.h"

#include <string>
#include <vector>

#include "screens/parts.h"
#include "ui/container.h"
#include "views/keys.h"

namespace keyturn::screens {

void draw_keys_list(const app::App& app, KeysListState& state, app::Actions& actions) {
  static const std::vector<ui::Column> columns = {
      {.title = "Alias", .weight = 1.2F, .min_width = 172, .sortable = false},
      {.title = "Key id", .width = 328, .sortable = false},
      {.title = "Status", .width = 118, .sortable = false},
      {.title = "Key manager", .weight = 1, .min_width = 150, .sortable = false},
      {.title = "Tables that it encrypts", .weight = 1.3F, .min_width = 180, .sortable = false}};
  const std::vector<views::KeyRow> rows = views::key_rows(app.world());
  const std::string count = std::to_string(rows.size());
  ui::begin_container({.title = "Keys",
                       .count = count,
                       .description =
                           "The AWS KMS keys of this account. Keys that AWS owns are not among them: nobody outside "
                           "of AWS sees those.",
                       .flush = true,
                       .level = 1});
  const ui::TableSpec spec = {
      .name = "Keys",
      .columns = columns,
      .rows = static_cast<int>(rows.size()),
      .key = [&](int row) { return rows[static_cast<std::size_t>(row)].id; },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::KeyRow& row = rows[static_cast<std::size_t>(index)];
            if (cells.link(row.alias.empty() ? row.id : row.alias)) actions.navigate(app::key(row.id));
            cells.code(row.id);
            cells.status(kind_of(row.status.tone), row.status.word);
            cells.text(row.manager);
            cells.text(row.tables.empty() ? "–" : row.tables);
          },
      .fresh = app.recent_change() ? std::string_view(app.recent_change()->key_id) : std::string_view(),
      .fresh_seconds = app.recent_change() ? app.recent_change()->seconds : 0,
      .empty_title = "No keys yet",
      .empty_text = "The AWS managed key aws/dynamodb appears here as soon as a table is encrypted with it.",
      .empty_action = "Create a table",
  };
  const ui::TableEvents events = ui::table(spec, state.table);
  if (events.opened >= 0) actions.navigate(app::key(rows[static_cast<std::size_t>(events.opened)].id));
  if (events.empty_action) actions.navigate(app::create_table());
  ui::end_container();
}

}  // namespace keyturn::screens
