// The Additional settings tab of a table: capacity, table class, deletion protection, time to live, stream and tags.
#pragma once
#include <string>

#include "app/app.h"
#include "ui/table.h"
#include "views/table_settings.h"

namespace keyturn::screens {

struct TableSettingsState {
  views::CapacityForm capacity;
  bool capacity_typed = false;  // until then the form shows the table's own
  bool capacity_tried = false;
  std::string time_to_live;
  bool time_to_live_tried = false;
  int stream_view = 0;
  views::TagForm tag;
  bool tag_tried = false;
  bool tag_sent = false;  // and is on its way
  ui::TableState tags;
};

void draw_table_settings(const app::App& app, const dynamodb::Table& table, TableSettingsState& state,
                         app::Actions& actions);

}  // namespace keyturn::screens
