// The KMS keys of the account: name, state, who manages them, which tables they encrypt.
#pragma once
#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct KeysListState {
  ui::TableState table;
};

void draw_keys_list(const app::App& app, KeysListState& state, app::Actions& actions);

}  // namespace keyturn::screens
