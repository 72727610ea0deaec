// The first screen: what this is, where to start, what is encrypted by what, what happens next, and the key choices in
// words.
#pragma once
#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct DashboardState {
  ui::TableState tables;
};

void draw_dashboard(const app::App& app, DashboardState& state, app::Actions& actions);

}  // namespace keyturn::screens
