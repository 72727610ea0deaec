#include "screens/key_aliases.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/cli_twin.h"
#include "views/create_key_form.h"
#include "views/key_actions.h"
#include "views/key_picker.h"
#include "views/keys.h"

namespace keyturn::screens {
namespace {

using views::KeyAction;

constexpr std::string_view kCreateForm = "create-alias";
constexpr std::string_view kChangeForm = "change-alias";

void draw_create(const app::App& app, const std::string& key_id, KeyAliasesState& state, app::Actions& actions) {
  if (state.sent && !app.form_error(kCreateForm)) {
    state.name.clear();
    state.left = false;
  }
  state.sent = false;
  const std::string error = views::alias_error(app.world(), state.name);
  const std::string rule = views::alias_constraint();
  ui::begin_container({.title = "Create alias"});
  const ui::TextFieldEvents name =
      ui::text_field({.label = "Alias name",
                      .description = "A name for this key that people read. A key can have several.",
                      .constraint = rule,
                      .error = state.left ? std::string_view(error) : std::string_view()},
                     state.name);
  if (name.left && !state.name.empty()) state.left = true;
  if (name.changed) actions.push(app::ClearFormErrorAction{std::string(kCreateForm)});
  ui::gap(ui::kSpaceM);
  draw_refusal(app.form_error(kCreateForm));
  const Json params = views::create_alias_params({state.name}, key_id);
  const views::Permission permission = views::can(app.world(), key_id, KeyAction::CreateAlias);
  const ui::ButtonOptions look = {
      .kind = ui::ButtonKind::Primary, .enabled = permission.allowed, .reason = permission.reason};
  const bool pressed = ui::button(views::label_of(KeyAction::CreateAlias), look);
  if (pressed || (name.submitted && permission.allowed)) {
    state.left = true;
    if (error.empty()) {
      state.sent = true;
      actions.call({"kms", "CreateAlias", params, std::string(kCreateForm), {}});
    }
  }
  ui::gap(ui::kSpaceM);
  draw_twin("Create alias", views::aws_command("kms", "CreateAlias", params), actions);
  ui::end_container();
}

void draw_change(const app::App& app, const std::string& key_id, const std::string& alias, KeyAliasesState& state,
                 app::Actions& actions) {
  const std::vector<views::PickableKey> keys = views::alias_targets(app.world(), key_id);
  std::vector<ui::SelectOption> options;
  for (const views::PickableKey& key : keys) options.push_back({key.label, key.description});
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const views::PickableKey& key) { return key.id == state.target; });
  int index = found == keys.end() ? -1 : static_cast<int>(found - keys.begin());
  ui::begin_container({.title = joined({"Point ", alias, " elsewhere"}),
                       .description = "Whoever asks for the alias gets the other key from then on. What this key "
                                      "encrypted stays with it, tables too."});
  if (keys.empty()) {
    ui::paragraph("There is no other customer managed key.", ui::Ink::Muted);
  } else {
    if (ui::select({.label = "Key"}, options, index, {.placeholder = "Choose a KMS key"})) {
      state.target = keys[static_cast<std::size_t>(index)].id;
      actions.push(app::ClearFormErrorAction{std::string(kChangeForm)});
    }
    ui::gap(ui::kSpaceM);
    const bool chosen = index >= 0;
    if (ui::button(views::label_of(KeyAction::UpdateAlias), {.enabled = chosen, .reason = "Choose a key"})) {
      actions.call(
          {"kms", "UpdateAlias", {{"AliasName", alias}, {"TargetKeyId", state.target}}, std::string(kChangeForm), {}});
    }
  }
  ui::end_container();
}

void draw_list(const app::App& app, const std::string& key_id, const std::vector<views::AliasRow>& rows,
               const std::string& selected, KeyAliasesState& state, app::Actions& actions) {
  static const std::vector<ui::Column> columns = {
      {.title = "Alias name", .weight = 2, .min_width = 220, .sortable = false},
      {.title = "Created", .weight = 1, .min_width = 226, .sortable = false},
      {.title = "Pointed here", .weight = 1, .min_width = 226, .sortable = false}};
  const std::string count = std::to_string(rows.size());
  ui::begin_container(
      {.title = "Aliases",
       .count = count,
       .actions =
           [&] {
             const views::Permission permission = selected.empty()
                                                      ? views::Permission{false, "Select an alias"}
                                                      : views::can(app.world(), key_id, KeyAction::DeleteAlias);
             if (ui::button(views::label_of(KeyAction::DeleteAlias),
                            {.icon = ui::Icon::Delete, .enabled = permission.allowed, .reason = permission.reason})) {
               actions.call({"kms", "DeleteAlias", {{"AliasName", selected}}, std::string(kChangeForm), {}});
             }
           },
       .flush = true});
  const ui::TableSpec spec = {
      .name = "Aliases",
      .columns = columns,
      .rows = static_cast<int>(rows.size()),
      .selection = ui::Selection::One,
      .key = [&](int row) { return rows[static_cast<std::size_t>(row)].name; },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::AliasRow& row = rows[static_cast<std::size_t>(index)];
            cells.code(row.name);
            cells.text(row.created, ui::Ink::Muted);
            cells.text(row.updated, ui::Ink::Muted);
          },
      .empty_title = "No aliases",
      .empty_text = "This key goes by its id alone.",
      .max_height = 320,
  };
  if (ui::table(spec, state.table).selection_changed) {
    actions.push(app::ClearFormErrorAction{std::string(kChangeForm)});
  }
  ui::end_container();
}

}  // namespace

void draw_key_aliases(const app::App& app, const std::string& key_id, KeyAliasesState& state, app::Actions& actions) {
  const std::vector<views::AliasRow> rows = views::alias_rows(app.world(), key_id);
  const int count = static_cast<int>(rows.size());
  const auto key_of = [&](int row) { return rows[static_cast<std::size_t>(row)].name; };
  const std::string selected = selected_row(state.table, count, key_of);
  draw_list(app, key_id, rows, selected, state, actions);
  ui::gap(ui::kSpaceL);
  if (const app::Refusal* const refusal = app.form_error(kChangeForm)) {
    draw_refusal(refusal);
    ui::gap(ui::kSpaceXs);
  }
  if (!selected.empty() && views::can(app.world(), key_id, KeyAction::UpdateAlias).allowed) {
    draw_change(app, key_id, selected, state, actions);
    ui::gap(ui::kSpaceL);
  }
  draw_create(app, key_id, state, actions);
}

}  // namespace keyturn::screens
