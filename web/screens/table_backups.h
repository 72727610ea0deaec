// Backups: of one table (its Backups tab, where one is made too), or all of the account, tables that are gone included.
#pragma once
#include <string>

#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct TableBackupsState {
  ui::TableState rows;
  std::string name;    // of the backup to be made
  bool tried = false;  // Create backup was pressed
  bool sent = false;   // and the request is on its way
};

void draw_table_backups(const app::App& app, const dynamodb::Table& table, TableBackupsState& state,
                        app::Actions& actions);

void draw_all_backups(const app::App& app, TableBackupsState& state, app::Actions& actions);

}  // namespace keyturn::screens
