#include "screens/key_policy.h"

#include <string_view>

#include "screens/parts.h"
#include "ui/button.h"
#include "ui/code_block.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/cli_twin.h"
#include "views/key_actions.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "key-policy";

// A draft that nobody has touched follows the key's policy, whoever changes that; one that was saved becomes it.
void keep_up(const app::App& app, const std::string& key_id, KeyPolicyState& state) {
  const std::string saved = views::policy_of_key(app.world(), key_id);
  const bool was_taken = state.sent && !app.form_error(kForm);
  if (was_taken || state.draft.text == state.saved) state.draft = {saved};
  state.saved = saved;
  state.sent = false;
}

void draw_editor(const app::App& app, const std::string& key_id, KeyPolicyState& state, app::Actions& actions) {
  const bool is_changed = !(state.draft == views::PolicyDraft{state.saved});
  const char* const nothing = "Nothing is changed";
  ui::begin_container(
      {.title = "Key policy",
       .description = "The first word on who may do what with this key. Policies of users count only where it says so.",
       .actions = [&] {
         if (ui::button("Discard changes", {.enabled = is_changed, .reason = nothing})) {
           state.draft = {state.saved};
           actions.push(app::ClearFormErrorAction{std::string(kForm)});
         }
         ui::beside();
         const ui::ButtonOptions save = {.kind = ui::ButtonKind::Primary, .enabled = is_changed, .reason = nothing};
         if (ui::button(views::label_of(views::KeyAction::PutPolicy), save)) {
           state.sent = true;
           actions.call(
               {"kms", "PutKeyPolicy", views::put_key_policy_params(key_id, state.draft), std::string(kForm), {}});
         }
       }});
  if (draw_policy_editor(app, key_id, kForm, state.draft, state.editor)) {
    actions.push(app::ClearFormErrorAction{std::string(kForm)});
  }
  if (is_changed) {
    ui::gap(ui::kSpaceM);
    draw_twin("Save policy",
              views::aws_command("kms", "PutKeyPolicy", views::put_key_policy_params(key_id, state.draft)), actions);
  }
  ui::end_container();
}

}  // namespace

void draw_key_policy(const app::App& app, const std::string& key_id, KeyPolicyState& state, app::Actions& actions) {
  keep_up(app, key_id, state);
  const views::Permission permission = views::can(app.world(), key_id, views::KeyAction::PutPolicy);
  if (permission.allowed) {
    draw_editor(app, key_id, state, actions);
  } else {
    ui::begin_container({.title = "Key policy", .description = permission.reason});
    ui::code_block("Key policy", state.saved);
    ui::end_container();
  }
  ui::gap(ui::kSpaceL);
  const bool is_draft = permission.allowed && state.draft.text != state.saved && !state.editor.refusal;
  draw_key_access_check(app, key_id, is_draft ? state.draft.text : std::string(), state.access);
}

}  // namespace keyturn::screens
