#include "screens/policy_editor.h"

#include "screens/parts.h"
#include "ui/choices.h"
#include "ui/feedback.h"
#include "ui/layout.h"
#include "ui/status.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace keyturn::screens {
namespace {

constexpr int kLines = 22;
constexpr float kWidest = 1080;

void check(const app::App& app, const std::string& key_id, const views::PolicyDraft& draft, PolicyEditorState& state) {
  if (state.was_checked && state.checked == draft && state.revision == app.revision()) return;
  state.refusal = views::policy_refusal(app.world(), app.user().arn, key_id, draft);
  state.checked = draft;
  state.revision = app.revision();
  state.was_checked = true;
}

}  // namespace

bool draw_policy_editor(const app::App& app, const std::string& key_id, std::string_view form,
                        views::PolicyDraft& draft, PolicyEditorState& state) {
  check(app, key_id, draft, state);
  const app::Refusal* const answered = app.form_error(form);
  const std::optional<ServiceError> refusal = state.refusal;
  const ui::TextFieldEvents text =
      ui::text_field({.label = "Policy document", .error = refusal ? std::string_view(refusal->message) : ""},
                     draft.text, {.width = kWidest, .monospaced = true, .lines = kLines});
  ui::gap(ui::kSpaceS);
  const bool toggled = ui::checkbox(
      "Bypass the policy lockout safety check", draft.bypass_lockout_check,
      {.description = "Without it KMS refuses a policy that would keep you from changing the policy again."});
  ui::gap(ui::kSpaceM);
  if (answered) {
    draw_refusal(answered);
  } else if (refusal) {
    ui::status(ui::StatusKind::Error, "KMS would refuse this policy");
    ui::beside();
    ui::text(refusal->code, ui::TextRole::Code, ui::Ink::Error);
  } else {
    ui::status(ui::StatusKind::Success, "KMS would take this policy");
  }
  return text.changed || toggled;
}

}  // namespace keyturn::screens
