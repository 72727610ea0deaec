#include "screens/key_grants.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "screens/parts.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/cli_twin.h"
#include "views/key_actions.h"
#include "views/key_dependents.h"
#include "views/keys.h"

namespace keyturn::screens {
namespace {

using views::KeyAction;

constexpr std::string_view kCreateForm = "create-grant";
constexpr std::string_view kEndForm = "end-grant";
constexpr float kFieldMinimum = 260;

// A choice among texts; `none` stands before them where there may be none.
bool draw_choice(const ui::FieldText& field, const std::vector<ui::SelectOption>& options,
                 const std::vector<std::string>& values, std::string& value, float width) {
  const auto found = std::find(values.begin(), values.end(), value);
  int index = found == values.end() ? -1 : static_cast<int>(found - values.begin());
  if (!ui::select(field, options, index, {.width = width})) return false;
  value = values[static_cast<std::size_t>(index)];
  return true;
}

bool draw_operations(const std::vector<std::string>& operations, std::set<std::string>& chosen) {
  bool changed = false;
  ui::grid("grant-operations", static_cast<int>(operations.size()), 3, kFieldMinimum, [&](int index, float) {
    const std::string& operation = operations[static_cast<std::size_t>(index)];
    bool on = chosen.contains(operation);
    if (!ui::checkbox(operation, on)) return;
    changed = true;
    if (on) {
      chosen.insert(operation);
    } else {
      chosen.erase(operation);
    }
  });
  return changed;
}

bool draw_fields(const app::App& app, const std::string& key_id, KeyGrantsState& state) {
  views::GrantForm& form = state.form;
  const views::GrantErrors errors = views::errors_of(form);
  std::vector<ui::SelectOption> grantees;
  std::vector<std::string> grantee_values;
  for (const views::GrantPrincipal& one : views::grant_principals(app.world())) {
    grantees.push_back({one.label, one.principal});
    grantee_values.push_back(one.principal);
  }
  std::vector<ui::SelectOption> retirers = {{"Nobody is named"}};
  retirers.insert(retirers.end(), grantees.begin(), grantees.end());
  std::vector<std::string> retirer_values = {""};
  retirer_values.insert(retirer_values.end(), grantee_values.begin(), grantee_values.end());
  std::vector<std::string> table_values = {""};
  for (const std::string& name : views::dependent_tables(app.world(), key_id)) table_values.push_back(name);
  std::vector<ui::SelectOption> tables = {{"Any"}};
  for (std::size_t i = 1; i < table_values.size(); ++i) tables.push_back({"Must name the table " + table_values[i]});

  bool changed = false;
  ui::grid("grant-fields", 4, 2, kFieldMinimum, [&](int field, float width) {
    if (field == 0) {
      const std::string_view error = state.tried ? std::string_view(errors.grantee) : std::string_view();
      changed |=
          draw_choice({.label = "Grantee principal", .error = error}, grantees, grantee_values, form.grantee, width);
    } else if (field == 1) {
      changed |= draw_choice({.label = "Retiring principal"}, retirers, retirer_values, form.retiring_principal, width);
    } else if (field == 2) {
      changed |= draw_choice({.label = "Encryption context"}, tables, table_values, form.table, width);
    } else {
      changed |= ui::text_field({.label = "Grant name", .optional = true}, form.name, {.width = width}).changed;
    }
  });
  ui::gap(ui::kSpaceM);
  ui::text("Operations", ui::TextRole::Label);
  ui::gap(ui::kSpaceXs);
  changed |= draw_operations(views::grant_operations(app.world(), key_id), form.operations);
  if (state.tried && !errors.operations.empty()) {
    ui::gap(ui::kSpaceXs);
    ui::paragraph(errors.operations, ui::Ink::Error);
  }
  return changed;
}

void draw_create(const app::App& app, const std::string& key_id, KeyGrantsState& state, app::Actions& actions) {
  if (state.sent && !app.form_error(kCreateForm)) {
    state.form = {};
    state.tried = false;
  }
  state.sent = false;
  ui::begin_container(
      {.title = "Create grant", .description = "Lets a principal use the key without a change of the key policy."});
  if (draw_fields(app, key_id, state)) actions.push(app::ClearFormErrorAction{std::string(kCreateForm)});
  ui::gap(ui::kSpaceM);
  draw_refusal(app.form_error(kCreateForm));
  const Json params = views::create_grant_params(key_id, state.form);
  const views::Permission permission = views::can(app.world(), key_id, KeyAction::CreateGrant);
  const ui::ButtonOptions look = {
      .kind = ui::ButtonKind::Primary, .enabled = permission.allowed, .reason = permission.reason};
  if (ui::button(views::label_of(KeyAction::CreateGrant), look)) {
    state.tried = true;
    if (views::errors_of(state.form).none()) {
      state.sent = true;
      actions.call({"kms", "CreateGrant", params, std::string(kCreateForm), {}});
    }
  }
  ui::gap(ui::kSpaceM);
  draw_twin("Create grant", views::aws_command("kms", "CreateGrant", params), actions);
  ui::end_container();
}

bool draw_end_button(const app::App& app, const std::string& key_id, KeyAction action, bool is_one_selected) {
  const views::Permission permission =
      is_one_selected ? views::can(app.world(), key_id, action) : views::Permission{false, "Select a grant"};
  return ui::button(views::label_of(action), {.enabled = permission.allowed, .reason = permission.reason});
}

void draw_list(const app::App& app, const std::string& key_id, KeyGrantsState& state, app::Actions& actions) {
  static const std::vector<ui::Column> columns = {
      {.title = "Grantee", .weight = 1.4F, .min_width = 230, .sortable = false},
      {.title = "Operations", .weight = 2, .min_width = 260, .sortable = false},
      {.title = "Encryption context", .weight = 2, .min_width = 260, .sortable = false},
      {.title = "Name", .weight = 1, .min_width = 120, .sortable = false},
      {.title = "Created", .weight = 1.2F, .min_width = 226, .sortable = false}};
  const std::vector<views::GrantRow> rows = views::grant_rows(app.world(), key_id);
  const int row_count = static_cast<int>(rows.size());
  const auto key_of = [&](int row) { return rows[static_cast<std::size_t>(row)].id; };
  const std::string selected = selected_row(state.table, row_count, key_of);
  const std::string count = std::to_string(rows.size());
  ui::begin_container(
      {.title = "Grants",
       .count = count,
       .description = "What lets DynamoDB use this key for a table. The encryption context ties a grant to one table.",
       .actions =
           [&] {
             if (draw_end_button(app, key_id, KeyAction::RetireGrant, !selected.empty())) {
               actions.call({"kms",
                             "RetireGrant",
                             views::retire_grant_params(app.world(), key_id, selected),
                             std::string(kEndForm),
                             {}});
             }
             ui::beside();
             if (draw_end_button(app, key_id, KeyAction::RevokeGrant, !selected.empty())) {
               actions.call(
                   {"kms", "RevokeGrant", views::revoke_grant_params(key_id, selected), std::string(kEndForm), {}});
             }
           },
       .flush = true});
  const ui::TableSpec spec = {
      .name = "Grants",
      .columns = columns,
      .rows = row_count,
      .selection = ui::Selection::One,
      .key = key_of,
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::GrantRow& row = rows[static_cast<std::size_t>(index)];
            cells.code(row.grantee);
            cells.text(row.operations);
            cells.text(row.context.empty() ? "–" : row.context);
            cells.text(row.name.empty() ? "–" : row.name);
            cells.text(row.created, ui::Ink::Muted);
          },
      .empty_title = "No grants",
      .empty_text = "DynamoDB asks for grants when a table is encrypted with this key.",
      .max_height = 320,
  };
  if (ui::table(spec, state.table).selection_changed) {
    actions.push(app::ClearFormErrorAction{std::string(kEndForm)});
  }
  ui::end_container();
  if (const app::Refusal* const refusal = app.form_error(kEndForm)) {
    ui::gap(ui::kSpaceM);
    draw_refusal(refusal);
  }
  const std::string consequence = views::consequence_of_grant_end(app.world(), selected);
  if (consequence.empty()) return;
  ui::gap(ui::kSpaceM);
  draw_warnings({consequence});
}

}  // namespace

void draw_key_grants(const app::App& app, const std::string& key_id, KeyGrantsState& state, app::Actions& actions) {
  draw_list(app, key_id, state, actions);
  ui::gap(ui::kSpaceL);
  draw_create(app, key_id, state, actions);
}

}  // namespace keyturn::screens
