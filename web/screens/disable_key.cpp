#include "screens/disable_key.h"

#include <string_view>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/layout.h"
#include "ui/modal.h"
#include "views/key_dependents.h"
#include "views/keys.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "disable-key";

}  // namespace

void draw_disable_key(const app::App& app, const app::DisableKeyDialog& dialog, app::Actions& actions) {
  bool open = true;
  if (!ui::begin_modal(joined({"Disable key ", views::name_of_key(app.world(), dialog.key_id)}), open)) return;
  draw_warnings(views::consequences_of_disable(app.world(), dialog.key_id));
  draw_refusal(app.form_error(kForm));
  ui::begin_modal_footer();
  if (ui::button("Cancel##disable-key")) open = false;
  ui::beside();
  if (ui::button("Disable key##dialog", {.kind = ui::ButtonKind::Danger})) {
    actions.call({"kms", "DisableKey", {{"KeyId", dialog.key_id}}, std::string(kForm), {}});
  }
  ui::end_modal();
  if (!open) actions.close_dialog();
}

}  // namespace keyturn::screens
