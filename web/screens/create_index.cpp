#include "screens/create_index.h"

#include <string>
#include <string_view>

#include "base/text.h"
#include "screens/index_fields.h"
#include "screens/parts.h"
#include "screens/table_details.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/cli_twin.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "create-index";

views::IndexErrors errors_for(const dynamodb::Table& table, const views::IndexForm& form) {
  views::IndexErrors errors = views::errors_of(form, !table.is_on_demand());
  if (errors.partition_key.empty()) {
    errors.partition_key = views::type_conflict(table, form.partition_key, form.partition_type);
  }
  if (errors.sort_key.empty()) errors.sort_key = views::type_conflict(table, form.sort_key, form.sort_type);
  return errors;
}

}  // namespace

void draw_create_index(const app::App& app, CreateIndexState& state, app::Actions& actions) {
  const dynamodb::Table* table = app.world().tables.find(app.route().resource);
  if (!table) return draw_missing_table(app.route().resource, actions);
  ui::page_header("Create index", joined({"A global secondary index of ", table->name,
                                          ". It has a data key of its own below the table's key, and is filled from "
                                          "the table while that goes on."}));
  const views::IndexErrors errors = errors_for(*table, state.form);
  ui::begin_container({.title = "Index details"});
  if (draw_index_fields(state.form, {errors, state.tried, state.goes_to_error, !table->is_on_demand()})) {
    actions.push(app::ClearFormErrorAction{std::string(kForm)});
  }
  ui::end_container();
  ui::gap(ui::kSpaceL);
  draw_refusal(app.form_error(kForm));
  const Json params = views::create_index_params(*table, state.form);
  ui::right_aligned("create-index-buttons", [&] {
    if (ui::button("Cancel")) actions.navigate(app::table(table->name, "indexes"));
    ui::beside();
    if (!ui::button("Create index", {.kind = ui::ButtonKind::Primary})) return;
    state.tried = state.goes_to_error = !errors.empty();
    if (!errors.empty()) return;
    actions.call({"dynamodb", "UpdateTable", params, std::string(kForm), {app::table(table->name, "indexes")}});
  });
  if (!errors.empty()) return;
  ui::gap(ui::kSpaceL);
  draw_twin("Create index", views::aws_command("dynamodb", "UpdateTable", params), actions);
}

}  // namespace keyturn::screens
