#include "screens/create_key.h"

#include <string>
#include <string_view>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/cli_twin.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "create-key";

// True when Enter was pressed in a field.
bool draw_fields(CreateKeyState& state, const views::CreateKeyErrors& errors, app::Actions& actions) {
  const std::string rule = views::alias_constraint();
  const bool shows_alias = state.tried || state.alias_left;
  const bool goes_to_alias = state.goes_to_error && !errors.alias.empty();
  const bool goes_to_description = state.goes_to_error && errors.alias.empty();
  state.goes_to_error = false;
  const ui::TextFieldEvents alias = ui::text_field(
      {.label = "Alias",
       .description = "A name for the key that people read. Tables keep the key itself, whatever becomes of the alias.",
       .constraint = rule,
       .error = shows_alias ? std::string_view(errors.alias) : std::string_view()},
      state.form.alias, {.focus_first = true, .focus_now = goes_to_alias});
  if (alias.left && !state.form.alias.empty()) state.alias_left = true;
  ui::gap(ui::kSpaceM);
  const ui::TextFieldEvents description =
      ui::text_field({.label = "Description", .error = errors.description, .optional = true}, state.form.description,
                     {.focus_now = goes_to_description});
  if (alias.changed || description.changed) actions.push(app::ClearFormErrorAction{std::string(kForm)});
  return alias.submitted || description.submitted;
}

void draw_fixed() {
  ui::KeyValues pairs("Key type", 2);
  pairs.code("Key spec", "SYMMETRIC_DEFAULT");
  pairs.code("Key usage", "ENCRYPT_DECRYPT");
}

}  // namespace

void draw_create_key(const app::App& app, CreateKeyState& state, app::Actions& actions) {
  ui::page_header("Create key", "A customer managed key: its policy, its rotation and its deletion are yours.");
  const views::CreateKeyErrors errors = views::errors_of(app.world(), state.form);
  ui::begin_container({.title = "Alias and description"});
  const bool submitted = draw_fields(state, errors, actions);
  ui::end_container();
  ui::gap(ui::kSpaceL);
  ui::begin_container({.title = "Key type"});
  draw_fixed();
  ui::gap(ui::kSpaceM);
  ui::paragraph(views::why_symmetric(), ui::Ink::Muted);
  ui::end_container();
  ui::gap(ui::kSpaceL);
  draw_refusal(app.form_error(kForm));

  bool create = false;
  ui::right_aligned("create-key-buttons", [&] {
    if (ui::button("Cancel")) actions.navigate(app::keys());
    ui::beside();
    create = ui::button("Create", {.kind = ui::ButtonKind::Primary});
  });
  if (create || submitted) {
    state.tried = true;
    state.goes_to_error = !errors.none();
    if (errors.none()) actions.push(app::CreateKeyAction{state.form, std::string(kForm)});
  }
  if (!errors.none()) return;
  ui::gap(ui::kSpaceL);
  draw_twin("Create", views::aws_command("kms", "CreateKey", views::create_key_params(state.form)), actions);
  ui::gap(ui::kSpaceXs);
  ui::paragraph("A second command, create-alias, then gives the alias to the id that KMS answers with.",
                ui::Ink::Muted);
}

}  // namespace keyturn::screens
