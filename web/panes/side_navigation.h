// The list of screens on the left. On narrow pages it folds and lies above the content when it is opened.
#pragma once
#include "app/app.h"
#include "panes/frame.h"

namespace keyturn::panes {

void draw_side_navigation(const app::App& app, app::Actions& actions, const Frame& frame, bool& menu_open);

}  // namespace keyturn::panes
