// What stands around a control in a form: label, description, the rule that holds for it, and the error below it.
#pragma once
#include <string>
#include <string_view>

#include "imgui.h"

namespace keyturn::ui {

struct FieldText {
  std::string_view label;
  std::string_view description = {};  // under the label
  std::string_view constraint = {};   // under the control: "3 to 255 characters: a-z, A-Z, 0-9, _ - ."
  std::string_view error = {};        // under the control, instead of the constraint
  bool optional = false;              // adds "– optional" to the label
};

// Draws label and description; draw the control; then the constraint or the error. Widgets with a FieldText do this
// themselves.
void begin_field(const FieldText& field, float width);
void end_field(const FieldText& field, float width);

// The description of the control's accessible node.
std::string field_description(const FieldText& field);

}  // namespace keyturn::ui
