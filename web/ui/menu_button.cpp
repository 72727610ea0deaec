#include "ui/menu_button.h"

#include "imgui_internal.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::ui {

int menu_button(std::string_view label, const std::vector<MenuItem>& items, const ButtonOptions& options,
                MenuButton look) {
  constexpr std::string_view kMenu = "##menu";
  const IdScope scope(label);
  ButtonOptions shown = options;
  shown.expanded = ImGui::IsPopupOpen(kMenu.data()) ? Toggle::On : Toggle::Off;
  const bool pressed = look == MenuButton::Words ? button(label, shown) : icon_button(options.icon, label, shown);
  const ImRect rect = ImGui::GetCurrentContext()->LastItemData.Rect;
  if (pressed) open_menu(kMenu);
  return menu(kMenu, visible_label(label), {rect.Min.x, rect.Max.y + kSpaceXxs}, items);
}

}  // namespace keyturn::ui
