#include "screens/confirm.h"

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/layout.h"
#include "ui/modal.h"

namespace keyturn::screens {

void draw_confirm(const app::App& app, const app::ConfirmDialog& dialog, app::Actions& actions) {
  bool open = true;
  if (!ui::begin_modal(dialog.title, open)) return;
  draw_warnings(dialog.consequences);
  draw_refusal(app.form_error(dialog.what.form));
  ui::begin_modal_footer();
  if (ui::button("Cancel##confirm")) open = false;
  ui::beside();
  if (ui::button(joined({dialog.button, "##confirm"}), {.kind = ui::ButtonKind::Danger})) {
    actions.call_all(dialog.what);
    for (const app::AskAction& ask : dialog.then_ask) actions.ask(ask);
  }
  ui::end_modal();
  if (!open) actions.close_dialog();
}

}  // namespace keyturn::screens
