#include "screens/table_indexes.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/index_form.h"
#include "views/indexes.h"

namespace keyturn::screens {
namespace {

app::ConfirmDialog deletion_of(const std::string& table, const std::string& index) {
  app::ConfirmDialog dialog;
  dialog.title = joined({"Delete index ", index});
  dialog.consequences = views::consequences_of_deleting_index(table, index);
  dialog.button = "Delete index";
  dialog.what = {{{"dynamodb", "UpdateTable", views::delete_index_params(table, index), {}, {}}},
                 joined({"delete index ", index}),
                 joined({"Deleting index ", index}),
                 "delete-index",
                 {}};
  return dialog;
}

}  // namespace

void draw_table_indexes(const app::App& app, const dynamodb::Table& table, TableIndexesState& state,
                        app::Actions& actions) {
  static const std::vector<ui::Column> columns = {{.title = "Name", .weight = 1, .min_width = 130, .sortable = false},
                                                  {.title = "Type", .width = 96, .sortable = false},
                                                  {.title = "Status", .weight = 1, .min_width = 210, .sortable = false},
                                                  {.title = "Keys", .weight = 2, .min_width = 250, .sortable = false},
                                                  {.title = "Projection", .weight = 1, .sortable = false},
                                                  {.title = "Capacity", .weight = 1, .sortable = false},
                                                  {.title = "Size", .weight = 1, .min_width = 180, .sortable = false}};
  const std::vector<views::IndexRow> rows = views::index_rows(table, app.world().ground.now);
  std::erase_if(state.rows.selected, [&](const std::string& name) {
    return std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return row.name == name; });
  });
  const std::string selected = state.rows.selected.empty() ? std::string() : *state.rows.selected.begin();
  const views::Permission creation = views::can_create_index(table);
  const views::Permission deletion =
      selected.empty() ? views::Permission{false, "Select an index first"} : views::can_delete_index(table, selected);
  const std::string count = std::to_string(rows.size());
  ui::begin_container(
      {.title = "Indexes",
       .count = count,
       .description = "Each index is sealed by a data key of its own, which the table key seals: they share the "
                      "table's encryption.",
       .actions =
           [&] {
             if (ui::button("Delete index", {.enabled = deletion.allowed, .reason = deletion.reason})) {
               actions.open_dialog(deletion_of(table.name, selected));
             }
             ui::beside();
             if (ui::button(
                     "Create index",
                     {.kind = ui::ButtonKind::Primary, .enabled = creation.allowed, .reason = creation.reason})) {
               actions.navigate(app::create_index(table.name));
             }
           },
       .flush = true});
  const ui::TableSpec spec = {
      .name = "Indexes",
      .columns = columns,
      .rows = static_cast<int>(rows.size()),
      .selection = ui::Selection::One,
      .key = [&](int row) { return rows[static_cast<std::size_t>(row)].name; },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::IndexRow& row = rows[static_cast<std::size_t>(index)];
            cells.text(row.name);
            cells.text(row.type);
            cells.status(kind_of(row.status.tone), row.status.word);
            cells.text(row.keys);
            cells.text(row.projection);
            cells.text(row.capacity);
            cells.text(row.items);
          },
      .empty_title = "No indexes",
      .empty_text = "An index lets you query by other attributes than the table's key.",
  };
  ui::table(spec, state.rows);
  ui::end_container();
}

}  // namespace keyturn::screens
