// A menu that opens at a place: of a right click, a long press, or below the button that it belongs to.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/icons.h"

namespace keyturn::ui {

struct MenuItem {
  Icon icon = Icon::None;
  std::string label;
};

// Opens it with the next call of menu(). Both in the same window.
void open_menu(std::string_view id);

// While it is open, draws it with its corner at `at`, as far as the screen allows. Gives the index of the item that was
// chosen, which closes it, else -1. `name` says whose menu it is.
int menu(std::string_view id, std::string_view name, ImVec2 at, const std::vector<MenuItem>& items);

}  // namespace keyturn::ui
