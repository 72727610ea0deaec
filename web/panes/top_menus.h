// The menus of the top bar: the steps that were done and can be jumped between, and who is signed in.
#pragma once
#include "app/app.h"

namespace keyturn::panes {

// A button of an icon alone: every step forward and back, with where the account is between them.
void draw_step_menu(const app::App& app, app::Actions& actions);

// Named by who is signed in; of an icon alone where the page is narrow.
void draw_user_menu(const app::App& app, app::Actions& actions);
float user_menu_width(const app::App& app);

}  // namespace keyturn::panes
