#include "screens/schedule_deletion.h"

#include <optional>
#include <string_view>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/layout.h"
#include "ui/modal.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/days_field.h"
#include "views/key_actions.h"
#include "views/key_dependents.h"
#include "views/keys.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "schedule-deletion";
constexpr std::string_view kWord = "confirm";
constexpr float kDaysWidth = 200;

}  // namespace

void draw_schedule_deletion(const app::App& app, const app::ScheduleDeletionDialog& dialog,
                            ScheduleDeletionState& state, app::Actions& actions) {
  if (state.key_id != dialog.key_id) {
    state = {};
    state.key_id = dialog.key_id;
  }
  bool open = true;
  const std::string name = views::name_of_key(app.world(), dialog.key_id);
  if (!ui::begin_modal(joined({"Schedule deletion of ", name}), open, 600)) return;

  const std::optional<int> days = views::days_in(state.days, views::kPendingWindow);
  const std::string rule = views::days_constraint(views::kPendingWindow);
  const std::string days_error = views::days_error(state.days, views::kPendingWindow);
  const ui::TextFieldEvents period =
      ui::text_field({.label = "Waiting period in days", .constraint = rule, .error = days_error}, state.days,
                     {.width = kDaysWidth, .digits_only = true, .focus_first = true});
  ui::gap(ui::kSpaceM);
  if (days) draw_warnings(views::consequences_of_deletion(app.world(), dialog.key_id, *days));
  ui::gap(ui::kSpaceXs);

  const bool matches = state.typed == kWord;
  const std::string label = joined({"To confirm, type ", kWord});
  const std::string error = state.tried && !matches ? joined({"Type the word exactly: ", kWord}) : std::string();
  const ui::TextFieldEvents typed =
      ui::text_field({.label = label, .error = error}, state.typed, {.placeholder = kWord});
  draw_refusal(app.form_error(kForm));

  ui::begin_modal_footer();
  if (ui::button("Cancel##schedule-deletion")) open = false;
  ui::beside();
  const bool pressed = ui::button("Schedule key deletion##dialog", {.kind = ui::ButtonKind::Danger});
  if (pressed || typed.submitted || period.submitted) {
    state.tried = true;
    if (matches && days) {
      actions.call({"kms",
                    "ScheduleKeyDeletion",
                    views::schedule_deletion_params(dialog.key_id, *days),
                    std::string(kForm),
                    {}});
    }
  }
  ui::end_modal();
  if (!open) actions.close_dialog();
}

}  // namespace keyturn::screens
