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
  if (state.table != dialog.table) state = {dialog.table, {}, false};
  bool open = true;
  if (!ui::begin_modal(joined({"Delete table ", dialog.table}), open)) return;
  draw_warnings(views::consequences_of_delete(app.world(), dialog.table));
  ui::gap(ui::kSpaceM);

  const bool matches = state.typed == dialog.table;
  const std::string label = joined({"To confirm, type ", dialog.table});
  const std::string error = state.tried && !matches ? joined({"Type the name exactly: ", dialog.table}) : std::string();
  const ui::TextFieldEvents typed = ui::text_field({.label = label, .error = error}, state.typed,
                                                   {.placeholder = dialog.table, .width = 520, .focus_first = true});
  draw_refusal(app.form_error(kForm));

  ui::begin_modal_footer();
  if (ui::button("Cancel##delete-table")) open = false;
  ui::beside();
  const bool pressed = ui::button("Delete table##dialog", {.kind = ui::ButtonKind::Danger});
  if (pressed || typed.submitted) {
    state.tried = true;
    if (matches) {
      actions.call({"dynamodb",
                    "DeleteTable",
                    {{"TableName", dialog.table}},
                    std::string(kForm),
                    route_afterwards(app.route())});
    }
  }
  ui::end_modal();
  if (!open) actions.close_dialog();
}

}  // namespace keyturn::screens
