// The Events tab of a table: what CloudTrail tells of it, and the record of the event that is selected.
#pragma once
#include <string>

#include "app/app.h"
#include "ui/table.h"

namespace keyturn::screens {

struct TableEventsState {
  ui::TableState events;
};

void draw_table_events(const app::App& app, const std::string& name, TableEventsState& state);

}  // namespace keyturn::screens
