#include "screens/manage_encryption.h"

#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "screens/encryption_choice.h"
#include "screens/parts.h"
#include "screens/table_details.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/cli_twin.h"
#include "views/encryption_history.h"
#include "views/key_picker.h"
#include "views/keys.h"
#include "views/tables.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "manage-encryption";

// What the table has now.
ManageEncryptionState as_it_is(const std::string& table, const views::TableEncryption& encryption) {
  ManageEncryptionState state;
  state.table = table;
  state.choice = encryption.choice;
  if (state.choice == views::Encryption::CustomerManaged) state.key_id = views::key_id_of(encryption.key_arn);
  return state;
}

}  // namespace

void draw_manage_encryption(const app::App& app, ManageEncryptionState& state, app::Actions& actions) {
  const std::string& name = app.route().resource;
  const std::optional<views::TableOverview> overview = views::table_overview(app.world(), name);
  if (!overview) {
    draw_missing_table(name, actions);
    return;
  }
  if (state.table != name) state = as_it_is(name, overview->encryption);

  ui::page_header("Manage Encryption", joined({"Choose the key that encrypts the table ", name,
                                               ". In today's console: Additional settings, Manage encryption."}));
  ui::begin_container({.title = "Encryption at rest"});
  const std::string current = joined({"Current encryption type: ", views::words_of(overview->encryption.choice).label,
                                      ". ", views::encryption_changes_used(app.world(), name), "."});
  ui::paragraph(current, ui::Ink::Muted);
  ui::gap(ui::kSpaceM);
  const std::string missing = views::key_error(state.choice, state.key_id);
  const EncryptionField field = {.label = "Encryption type",
                                 .task = views::GuideTask::Update,
                                 .key_error = state.tried ? std::string_view(missing) : std::string_view(),
                                 .focus_key = state.goes_to_error};
  state.goes_to_error = false;
  if (draw_encryption_choice(app, field, state.choice, state.key_id, actions)) {
    state.tried = false;
    actions.push(app::ClearFormErrorAction{std::string(kForm)});
  }
  ui::end_container();
  ui::gap(ui::kSpaceL);
  draw_refusal(app.form_error(kForm));

  const bool is_complete = views::key_error(state.choice, state.key_id).empty();
  const Json params = views::change_encryption_params(name, state.choice, state.key_id);
  ui::right_aligned("manage-encryption-buttons", [&] {
    if (ui::button("Cancel")) actions.navigate(app::table(name));
    ui::beside();
    if (!ui::button("Save", {.kind = ui::ButtonKind::Primary})) return;
    state.tried = state.goes_to_error = !is_complete;
    if (is_complete) actions.call({"dynamodb", "UpdateTable", params, std::string(kForm), {app::table(name)}});
  });
  if (!is_complete) return;
  ui::gap(ui::kSpaceL);
  draw_twin("Save", views::aws_command("dynamodb", "UpdateTable", params), actions);
}

}  // namespace keyturn::screens
