// The dialog that asks before a table is deleted: what it means, and the table's name typed as confirmation.
#pragma once
#include <string>

#include "app/app.h"

namespace keyturn::screens {

struct DeleteTableState {
  std::string table;  // whose dialog it was last
  std::string typed;
  bool tried = false;
};

void draw_delete_table(const app::App& app, const app::DeleteTableDialog& dialog, DeleteTableState& state,
                       app::Actions& actions);

}  // namespace keyturn::screens
