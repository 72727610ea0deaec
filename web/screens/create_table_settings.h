// The settings of Create table that "Use default settings" hides: table class, capacity, indexes, encryption at rest,
// stream, deletion protection and tags.
#pragma once
#include "app/app.h"
#include "views/create_table_form.h"

namespace keyturn::screens {

struct SettingsField {
  const views::CreateTableErrors& errors;
  bool shows_errors = false;
  bool& goes_to_error;  // the first field that is wrong takes the focus
};

// True when something was changed.
bool draw_create_table_settings(const app::App& app, views::CreateTableForm& form, const SettingsField& field,
                                app::Actions& actions);

}  // namespace keyturn::screens
