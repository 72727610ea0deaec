// A choice from a list that drops down.
#pragma once
#include <string>
#include <vector>

#include "ui/form_field.h"
#include "ui/tokens.h"

namespace keyturn::ui {

struct SelectOption {
  std::string label;
  std::string description = {};
};

struct SelectOptions {
  float width = kFieldWidth;
  bool enabled = true;
  std::string_view placeholder = "Choose";
  bool focus_now = false;  // takes the focus: it is what has to be put right
};

// `index` is -1 when nothing is chosen. True when the choice changed.
bool select(const FieldText& field, const std::vector<SelectOption>& options, int& index,
            const SelectOptions& look = {});

}  // namespace keyturn::ui
