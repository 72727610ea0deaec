// Simulated time: what it is, how fast it runs, what happens next, and ways to skip there. The page does not draw for
// the sake of the clock: while nothing is ahead its reading is of minutes (app/clock.h says when it changes).
#pragma once
#include "app/app.h"

namespace keyturn::panes {

void draw_clock_bar(const app::App& app, app::Actions& actions);

}  // namespace keyturn::panes
