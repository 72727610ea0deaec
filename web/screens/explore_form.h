// The form of the Items tab: Scan or Query, of what, with which conditions.
#pragma once
#include "screens/table_items.h"

namespace keyturn::screens {

// True when it is to be run.
bool draw_explore_form(const dynamodb::Table& table, TableItemsState& state);

}  // namespace keyturn::screens
