// The first screen: what this is, where to start, what is encrypted by what, what happens next, what it would cost,
// and the key choices in words.
#pragma once
#include <cstdint>
#include <optional>

#include "app/app.h"
#include "ui/table.h"
#include "views/cost.h"

namespace keyturn::screens {

struct DashboardState {
  ui::TableState tables;
  std::optional<views::Cost> cost;  // as it was in this hour, when the app had this revision
  std::int64_t cost_hour = 0;
  std::uint64_t cost_revision = 0;
};

void draw_dashboard(const app::App& app, DashboardState& state, app::Actions& actions);

}  // namespace keyturn::screens
