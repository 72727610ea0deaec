// Buttons: primary (one a view), normal, danger (what destroys), quiet (in toolbars and headers), icon only.
#pragma once
#include <string_view>

#include "ui/icons.h"
#include "ui/semantics.h"
#include "ui/tokens.h"

namespace keyturn::ui {

enum class ButtonKind { Normal, Primary, Danger, Quiet };

struct ButtonOptions {
  ButtonKind kind = ButtonKind::Normal;
  Icon icon = Icon::None;
  bool enabled = true;
  std::string_view reason = {};    // why it is not enabled: its tooltip and description
  bool busy = false;               // what it started is still going on
  float width = 0;                 // 0: as wide as the label needs
  float icon_size = 20;            // of a button that is an icon only
  Toggle expanded = Toggle::None;  // of one that opens a list: whether that is open
};

// True when it was pressed. Labels name what happens ("Create table"); "label##other" where one occurs twice.
bool button(std::string_view label, const ButtonOptions& options = {});

// `name` is what it is called, its tooltip and, after "##", its id.
bool icon_button(Icon icon, std::string_view name, const ButtonOptions& options = {.kind = ButtonKind::Quiet});

float button_width(std::string_view label, const ButtonOptions& options = {});

}  // namespace keyturn::ui
