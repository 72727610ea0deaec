// A button that opens a menu below itself.
#pragma once
#include <string_view>
#include <vector>

#include "ui/button.h"
#include "ui/menu.h"

namespace keyturn::ui {

enum class MenuButton { Words, IconAlone };

// The index of the item that was chosen, or -1. The menu is called what the button is called.
int menu_button(std::string_view label, const std::vector<MenuItem>& items, const ButtonOptions& options = {},
                MenuButton look = MenuButton::Words);

}  // namespace keyturn::ui
