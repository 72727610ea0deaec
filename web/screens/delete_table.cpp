#include "screens/delete_table.h"

#include <string_view>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/layout.h"
#include "ui/modal.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/tables.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "delete-table";

// The table's page is no place to stay on once the table is gone.
std::vector<app::Route> route_afterwards(const app::Route& here) {
  if (here.screen == app::Screen::Table) return {app::tables()};
  return {};
}

}  // namespace

void draw_delete_table(const app::App& app, const app::DeleteTableDialog& dialog, DeleteTableState& state,
                       app::Actions& actions) {
  if (state.tables != dialog.tables) state = {dialog.tables, {}, false};
  const views::DeletionWords words = views::words_of_deletion(app.world(), dialog.tables);
  bool open = true;
  if (!ui::begin_modal(words.title, open)) return;
  draw_warnings(words.consequences);
  ui::gap(ui::kSpaceM);

  const bool matches = state.typed == words.confirmation;
  const std::string label = joined({"To confirm, type ", words.confirmation});
  const std::string error = state.tried && !matches ? joined({"Type exactly: ", words.confirmation}) : std::string();
  const ui::TextFieldEvents typed =
      ui::text_field({.label = label, .error = error}, state.typed,
                     {.placeholder = words.confirmation, .width = 520, .focus_first = true});
  draw_refusal(app.form_error(kForm));

  ui::begin_modal_footer();
  if (ui::button("Cancel##delete-table")) open = false;
  ui::beside();
  const bool pressed = ui::button(joined({words.button, "##dialog"}), {.kind = ui::ButtonKind::Danger});
  if (pressed || typed.submitted) {
    state.tried = true;
    if (matches) {
      app::CallAllAction deletion = {{}, words.step, words.done, std::string(kForm), route_afterwards(app.route())};
      for (const std::string& table : dialog.tables) {
        deletion.calls.push_back({"dynamodb", "DeleteTable", {{"TableName", table}}, {}, {}});
      }
      actions.call_all(std::move(deletion));
    }
  }
  ui::end_modal();
  if (!open) actions.close_dialog();
}

}  // namespace keyturn::screens
