#include "screens/table_backups.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "screens/table_items.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/backups.h"
#include "views/form_rules.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "create-backup";

app::ConfirmDialog deletion_of(const views::BackupRow& backup) {
  app::ConfirmDialog dialog;
  dialog.title = joined({"Delete backup ", backup.name});
  dialog.consequences = views::consequences_of_deleting(backup);
  dialog.button = "Delete backup";
  dialog.what = {{{"dynamodb", "DeleteBackup", {{"BackupArn", backup.arn}}, {}, {}}},
                 joined({"delete backup ", backup.name}),
                 joined({"The backup ", backup.name, " is deleted"}),
                 "delete-backup",
                 {}};
  return dialog;
}

const views::BackupRow* selected_in(const std::vector<views::BackupRow>& rows, TableBackupsState& state) {
  if (state.rows.selected.empty()) return nullptr;
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return state.rows.selected.contains(row.arn); });
  if (found != rows.end()) return &*found;
  state.rows.selected.clear();
  return nullptr;
}

void draw_list(const std::vector<views::BackupRow>& rows, int level, TableBackupsState& state, app::Actions& actions) {
  static const std::vector<ui::Column> columns = {
      {.title = "Name", .weight = 1, .min_width = 140, .sortable = false},
      {.title = "Table", .weight = 1, .min_width = 130, .sortable = false},
      {.title = "Key", .weight = 1, .min_width = 150, .sortable = false},
      {.title = "Key state", .width = 160, .sortable = false},
      {.title = "Type", .width = 96, .sortable = false},
      {.title = "Size", .width = 120, .sortable = false},
      {.title = "Created", .weight = 1.2F, .min_width = 226, .sortable = false}};
  const views::BackupRow* const selected = selected_in(rows, state);
  const std::string count = std::to_string(rows.size());
  ui::begin_container({.title = "Backups",
                       .count = count,
                       .description = "A backup keeps the key that its table had, and restoring it needs that key.",
                       .actions =
                           [&] {
                             const ui::ButtonOptions options = {.enabled = selected != nullptr,
                                                                .reason = "Select a backup first"};
                             if (ui::button("Delete backup", options)) actions.open_dialog(deletion_of(*selected));
                             ui::beside();
                             if (ui::button("Restore", options)) actions.navigate(app::restore_backup(selected->arn));
                           },
                       .flush = true,
                       .level = level});
  const ui::TableSpec spec = {
      .name = "Backups",
      .columns = columns,
      .rows = static_cast<int>(rows.size()),
      .selection = ui::Selection::One,
      .key = [&](int row) { return rows[static_cast<std::size_t>(row)].arn; },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::BackupRow& row = rows[static_cast<std::size_t>(index)];
            cells.text(row.name);
            cells.text(row.table);
            cells.text(row.key);
            cells.status(kind_of(row.key_state.tone), row.key_state.word);
            cells.text(row.type);
            cells.text(row.size);
            cells.text(row.created, ui::Ink::Muted);
          },
      .empty_title = "No backups",
      .empty_text = "A table's backups outlive the table. They are made on its Backups tab.",
  };
  ui::table(spec, state.rows);
  ui::end_container();
}

}  // namespace

void draw_table_backups(const app::App& app, const dynamodb::Table& table, TableBackupsState& state,
                        app::Actions& actions) {
  if (state.sent && !app.form_error(kForm)) state.name.clear();
  state.sent = false;
  ui::begin_container({.title = "Create backup"});
  const std::string error = state.tried ? views::backup_name_error(state.name) : std::string();
  const ui::TextFieldEvents events =
      ui::text_field({.label = "Backup name", .constraint = views::kNameRule, .error = error}, state.name);
  if (events.changed) actions.push(app::ClearFormErrorAction{std::string(kForm)});
  ui::gap(ui::kSpaceM);
  draw_item_refusal(app, table, app.form_error(kForm), actions);
  const views::Permission permission = views::can_back_up(table);
  const bool pressed = ui::button("Create backup", {.enabled = permission.allowed, .reason = permission.reason});
  ui::end_container();
  if (pressed || (events.submitted && permission.allowed)) {
    state.tried = true;
    if (views::backup_name_error(state.name).empty()) {
      actions.call({"dynamodb",
                    "CreateBackup",
                    {{"TableName", table.name}, {"BackupName", state.name}},
                    std::string(kForm),
                    {}});
      state.tried = false;
      state.sent = true;
    }
  }
  ui::gap(ui::kSpaceL);
  draw_list(views::backup_rows(app.world(), table.name), 2, state, actions);
}

void draw_all_backups(const app::App& app, TableBackupsState& state, app::Actions& actions) {
  draw_list(views::backup_rows(app.world()), 1, state, actions);
}

}  // namespace keyturn::screens
