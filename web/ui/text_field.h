// One line of text, or several.
#pragma once
#include <string>

#include "ui/form_field.h"
#include "ui/tokens.h"

namespace keyturn::ui {

struct TextFieldOptions {
  std::string_view placeholder = {};
  float width = kFieldWidth;
  bool monospaced = false;
  bool digits_only = false;
  bool read_only = false;
  bool enabled = true;
  bool search = false;  // a magnifier in front, the label only for those who do not see it
  int lines = 1;
  bool focus_first = false;  // takes the focus when it appears
  bool focus_now = false;    // or at once: it is what has to be put right
};

struct TextFieldEvents {
  bool changed = false;
  bool submitted = false;  // Enter
  bool active = false;     // it has the keyboard
  bool left = false;       // it lost the focus: time to check the value
};

TextFieldEvents text_field(const FieldText& field, std::string& value, const TextFieldOptions& options = {});

}  // namespace keyturn::ui
