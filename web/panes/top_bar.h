// The bar across the top: whose page it is, that nothing in it is real, the Region, light or dark.
#pragma once
#include "app/app.h"

namespace keyturn::panes {

// `menu_open` is the side navigation's on narrow pages; its button is here.
void draw_top_bar(const app::App& app, app::Actions& actions, bool& menu_open);

}  // namespace keyturn::panes
