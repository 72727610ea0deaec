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
#include "views/tables.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "manage-encryption";

}  // namespace

void draw_manage_encryption(const app::App& app, ManageEncryptionState& state, app::Actions& actions) {
  const std::string& name = app.route().resource;
  const std::optional<views::TableOverview> overview = views::table_overview(app.world(), name);
  if (!overview) {
    draw_missing_table(name, actions);
    return;
  }
  if (state.table != name) state = {name, overview->encryption.choice};

  ui::page_header("Manage Encryption", joined({"Choose the key that encrypts the table ", name,
                                               ". In today's console: Additional settings, Manage encryption."}));
  ui::begin_container({.title = "Encryption at rest"});
  const std::string current = joined({"Current encryption type: ", views::words_of(overview->encryption.choice).label,
                                      ". ", views::encryption_changes_used(app.world(), name), "."});
  ui::paragraph(current, ui::Ink::Muted);
  ui::gap(ui::kSpaceM);
  if (draw_encryption_choice("Encryption type", views::GuideTask::Update, state.choice)) {
    actions.push(app::ClearFormErrorAction{std::string(kForm)});
  }
  ui::end_container();
  ui::gap(ui::kSpaceL);
  draw_refusal(app.form_error(kForm));

  const Json params = views::change_encryption_params(name, state.choice);
  ui::right_aligned("manage-encryption-buttons", [&] {
    if (ui::button("Cancel")) actions.navigate(app::table(name));
    ui::beside();
    if (ui::button("Save", {.kind = ui::ButtonKind::Primary})) {
      actions.call({"dynamodb", "UpdateTable", params, std::string(kForm), {app::table(name)}});
    }
  });
  ui::gap(ui::kSpaceL);
  draw_twin("Save", views::aws_command("dynamodb", "UpdateTable", params), actions);
}

}  // namespace keyturn::screens
