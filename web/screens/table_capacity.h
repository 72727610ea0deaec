// The read/write capacity of a table in use: its mode, its units or its limits, and Save.
#pragma once
#include "screens/table_settings.h"

namespace keyturn::screens {

void draw_table_capacity(const app::App& app, const dynamodb::Table& table, TableSettingsState& state,
                         app::Actions& actions);

struct CapacityField {
  const views::CapacityErrors& errors;
  bool shows_errors = false;
  bool* goes_to_error = nullptr;  // the first field that is wrong takes the focus
};

// The fields alone, as Create table has them too. True when something was changed.
bool draw_capacity_fields(views::CapacityForm& form, const CapacityField& field);

}  // namespace keyturn::screens
