// The list of tables: filter, sort, state, encryption; from here one creates, opens or deletes a table.
#pragma once
#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct TablesListState {
  ui::TableState table;
};

void draw_tables_list(const app::App& app, TablesListState& state, app::Actions& actions);

}  // namespace keyturn::screens
