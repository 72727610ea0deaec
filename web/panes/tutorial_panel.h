// The lesson beside the page: what to do, which facts hold already, hints, and the way from step to step. On a narrow
// page it is a sheet below. It has room of its own, so it never covers what it points at.
#pragma once
#include "app/app.h"
#include "imgui.h"
#include "panes/frame.h"

namespace keyturn::panes {

void draw_tutorial_panel(const app::App& app, app::Actions& actions, const Box& box);

}  // namespace keyturn::panes
