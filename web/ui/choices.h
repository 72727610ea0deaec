// Choices that show all their possibilities: cards to pick one of, boxes to tick, switches, segments.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ui/form_field.h"

namespace keyturn::ui {

struct RadioCard {
  std::string label;
  std::string note = {};  // a small remark beside the label: "now: AWS owned key"
  std::string description = {};
  bool enabled = true;
};

// One card below the other, or side by side where there is room for `columns`. Arrow keys move the choice. True on a
// change.
bool radio_cards(const FieldText& field, const std::vector<RadioCard>& cards, int& index, int columns = 1);

struct CheckboxOptions {
  std::string_view description = {};
  bool enabled = true;
};
bool checkbox(std::string_view label, bool& checked, const CheckboxOptions& options = {});

// The same as a switch: takes effect at once.
bool toggle(std::string_view label, bool& on, const CheckboxOptions& options = {});

// A few short choices in one piece. `name` says what is chosen.
bool segmented(std::string_view name, const std::vector<std::string>& labels, int& index);

}  // namespace keyturn::ui
