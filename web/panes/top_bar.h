// The bar across the top: whose page it is, that nothing in it is real, the Region, light or dark, and the way to
// everything.
#pragma once
#include "app/app.h"

namespace keyturn::panes {

struct TopBarState {
  bool menu_open = false;       // the side navigation of narrow pages; its button is here
  bool palette_wanted = false;  // its button was pressed
};

void draw_top_bar(const app::App& app, app::Actions& actions, TopBarState& state);

}  // namespace keyturn::panes
