#include "screens/restore_backup.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "screens/encryption_choice.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/cli_twin.h"
#include "views/form_rules.h"
#include "views/key_picker.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "restore-backup";

struct Errors {
  std::string table;
  std::string key;

  bool empty() const { return table.empty() && key.empty(); }
};

Errors errors_of(const views::RestoreForm& form) {
  return {views::table_name_error(form.table), form.keeps_key ? "" : views::key_error(form.encryption, form.key_id)};
}

void draw_encryption(const app::App& app, const views::BackupRow& backup, const Errors& errors,
                     RestoreBackupState& state, app::Actions& actions) {
  ui::begin_container({.title = "Encryption at rest"});
  const std::string kept = joined({"The backup was made under ", backup.key, "."});
  ui::checkbox("Keep the key of the backup", state.form.keeps_key, {.description = kept});
  if (!state.form.keeps_key) {
    ui::gap(ui::kSpaceM);
    const bool shows = state.tried && !errors.key.empty();
    draw_encryption_choice(app,
                           {.label = "Encryption type",
                            .key_error = shows ? std::string_view(errors.key) : std::string_view(),
                            .focus_key = shows && state.goes_to_error},
                           state.form.encryption, state.form.key_id, actions);
    if (shows) state.goes_to_error = false;
  }
  ui::end_container();
}

}  // namespace

void draw_restore_backup(const app::App& app, RestoreBackupState& state, app::Actions& actions) {
  const std::string& arn = app.route().resource;
  const std::optional<views::BackupRow> backup = views::backup_row(app.world(), arn);
  if (!backup) {
    ui::page_header("Restore backup", arn);
    if (ui::empty_state(ui::Icon::History, "There is no such backup", "It may have been deleted.",
                        "Show all backups")) {
      actions.navigate(app::backups());
    }
    return;
  }
  ui::page_header("Restore backup",
                  joined({"From ", backup->name, " of ", backup->table, ", made on ", backup->created,
                          ". Tags, time to live, streams and deletion protection are not restored."}));
  const Errors errors = errors_of(state.form);
  const bool names_table = state.tried && !errors.table.empty();
  ui::begin_container({.title = "New table"});
  ui::text_field({.label = "Table name",
                  .constraint = views::kNameRule,
                  .error = names_table ? std::string_view(errors.table) : std::string_view()},
                 state.form.table, {.focus_first = true, .focus_now = names_table && state.goes_to_error});
  if (names_table) state.goes_to_error = false;
  ui::end_container();
  ui::gap(ui::kSpaceL);
  draw_encryption(app, *backup, errors, state, actions);
  ui::gap(ui::kSpaceL);
  draw_refusal(app.form_error(kForm));
  const Json params = views::restore_params(arn, state.form);
  ui::right_aligned("restore-buttons", [&] {
    if (ui::button("Cancel")) actions.navigate(app::backups());
    ui::beside();
    if (!ui::button("Restore", {.kind = ui::ButtonKind::Primary})) return;
    state.tried = state.goes_to_error = !errors.empty();
    if (!errors.empty()) return;
    actions.call({"dynamodb", "RestoreTableFromBackup", params, std::string(kForm), {app::table(state.form.table)}});
  });
  if (!errors.empty()) return;
  ui::gap(ui::kSpaceL);
  draw_twin("Restore", views::aws_command("dynamodb", "RestoreTableFromBackup", params), actions);
}

}  // namespace keyturn::screens
