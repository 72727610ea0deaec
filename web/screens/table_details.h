// One table: the Overview tab with its facts and its encryption, and the Events tab with what the trail tells of it.
#pragma once
#include <string>

#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct TableDetailsState {
  ui::TableState events;
};

void draw_table_details(const app::App& app, TableDetailsState& state, app::Actions& actions);

// What stands in the place of a screen whose table does not exist.
void draw_missing_table(const std::string& name, app::Actions& actions);

}  // namespace keyturn::screens
