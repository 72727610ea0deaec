// The dialog that asks before tables are deleted: what it means, and the table's name, or a word for several, typed as
// confirmation.
#pragma once
#include <string>
#include <vector>

#include "app/app.h"

namespace keyturn::screens {

struct DeleteTableState {
  std::vector<std::string> tables;  // whose dialog it was last
  std::string typed;
  bool tried = false;
};

void draw_delete_table(const app::App& app, const app::DeleteTableDialog& dialog, DeleteTableState& state,
                       app::Actions& actions);

}  // namespace keyturn::screens
