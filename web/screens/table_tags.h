// The tags of a table in use: a list, and one to add.
#pragma once
#include "screens/table_settings.h"

namespace keyturn::screens {

void draw_table_tags(const app::App& app, const dynamodb::Table& table, TableSettingsState& state,
                     app::Actions& actions);

}  // namespace keyturn::screens
