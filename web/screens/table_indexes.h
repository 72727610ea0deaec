// The Indexes tab of a table: its secondary indexes with their state; from here one is made or deleted.
#pragma once
#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct TableIndexesState {
  ui::TableState rows;
};

void draw_table_indexes(const app::App& app, const dynamodb::Table& table, TableIndexesState& state,
                        app::Actions& actions);

}  // namespace keyturn::screens
