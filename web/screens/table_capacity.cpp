#include "screens/table_capacity.h"

#include <string_view>
#include <vector>

#include "screens/parts.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "table-capacity";
constexpr float kUnitsWidth = 220;

bool draw_units(ui::FieldText words, std::string& value, const std::string& error, const CapacityField& field) {
  ui::TextFieldOptions options = {.width = kUnitsWidth, .digits_only = true};
  if (field.shows_errors) words.error = error;
  if (field.goes_to_error && *field.goes_to_error && !error.empty()) {
    options.focus_now = true;
    *field.goes_to_error = false;
  }
  return ui::text_field(words, value, options).changed;
}

}  // namespace

bool draw_capacity_fields(views::CapacityForm& form, const CapacityField& field) {
  int mode = static_cast<int>(form.mode);
  static const std::vector<ui::RadioCard> modes = {
      {.label = "Provisioned", .description = "You set how many reads and writes a second the table takes."},
      {.label = "On-demand", .description = "You pay for each request and set nothing."}};
  bool changed = ui::radio_cards({.label = "Capacity mode"}, modes, mode, 2);
  form.mode = static_cast<views::CapacityMode>(mode);
  ui::gap(ui::kSpaceM);
  const views::CapacityErrors& errors = field.errors;
  if (form.mode == views::CapacityMode::Provisioned) {
    constexpr std::string_view kRule = "1 to 40,000 units";
    changed |= draw_units({.label = "Read capacity units", .constraint = kRule}, form.reads, errors.reads, field);
    ui::gap(ui::kSpaceM);
    changed |= draw_units({.label = "Write capacity units", .constraint = kRule}, form.writes, errors.writes, field);
  } else {
    constexpr std::string_view kRule = "Empty: no limit";
    changed |= draw_units({.label = "Maximum read request units", .constraint = kRule, .optional = true},
                          form.most_reads, errors.most_reads, field);
    ui::gap(ui::kSpaceM);
    changed |= draw_units({.label = "Maximum write request units", .constraint = kRule, .optional = true},
                          form.most_writes, errors.most_writes, field);
  }
  return changed;
}

void draw_table_capacity(const app::App& app, const dynamodb::Table& table, TableSettingsState& state,
                         app::Actions& actions) {
  ui::begin_container({.title = "Read/write capacity"});
  if (!state.capacity_typed) state.capacity = views::capacity_of(table);
  const views::CapacityErrors errors = views::errors_of(state.capacity);
  if (draw_capacity_fields(state.capacity, {errors, state.capacity_tried})) {
    state.capacity_typed = true;
    actions.push(app::ClearFormErrorAction{std::string(kForm)});
  }
  ui::gap(ui::kSpaceM);
  draw_refusal(app.form_error(kForm));
  const Json params = errors.empty() ? views::update_capacity_params(table, state.capacity) : Json();
  if (errors.empty() && params.is_null()) state.capacity_typed = false;
  views::Permission permission = views::can_update(table);
  if (permission.allowed && errors.empty() && params.is_null()) permission = {false, "Nothing is changed yet"};
  if (ui::button("Save capacity", {.enabled = permission.allowed, .reason = permission.reason})) {
    state.capacity_tried = !errors.empty();
    if (errors.empty()) actions.call({"dynamodb", "UpdateTable", params, std::string(kForm), {}});
  }
  ui::end_container();
}

}  // namespace keyturn::screens
