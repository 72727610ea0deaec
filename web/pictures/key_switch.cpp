#include "pictures/key_switch.h"

#include "base/text.h"
#include "ui/button.h"
#include "ui/layout.h"
#include "views/pictures/key_switch.h"

namespace keyturn::pictures {

void draw_key_switch(const Scene& scene) {
  const std::optional<views::KeySwitch> key = views::key_switch(scene.world(), scene.subject);
  if (!key) return;
  const std::string label = joined({key->is_on ? "Disable " : "Enable ", key->label});
  if (ui::button(label, {.kind = key->is_on ? ui::ButtonKind::Danger : ui::ButtonKind::Primary})) {
    scene.actions.call({"kms", key->is_on ? "DisableKey" : "EnableKey", {{"KeyId", key->key_id}}, {}, {}});
  }
  if (!key->lasts) return;
  ui::beside();
  if (ui::button("Let the copy in memory run out", {.icon = ui::Icon::FastForward})) {
    scene.actions.push(app::SkipAction{minutes(6)});
  }
}

}  // namespace keyturn::pictures
