// The tab Aliases of a key: the names that it has, making one, and pointing one to another key.
#pragma once
#include <string>

#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct KeyAliasesState {
  ui::TableState table;
  std::string name;    // of the alias to make
  std::string target;  // the id of the key that the selected alias is to name
  bool left = false;   // the name was visited: its error may show
  bool sent = false;
};

void draw_key_aliases(const app::App& app, const std::string& key_id, KeyAliasesState& state, app::Actions& actions);

}  // namespace keyturn::screens
