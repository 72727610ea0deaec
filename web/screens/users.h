// Users: who is in the account, what each may do, and signing in as another one.
#pragma once
#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct UsersState {
  ui::TableState abilities;
};

void draw_users(const app::App& app, UsersState& state, app::Actions& actions);

}  // namespace keyturn::screens
