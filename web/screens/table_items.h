// The Items tab of a table: what to read, the items that came back as rows, and from here one adds, opens and deletes
// them. Items are encrypted, so nothing is shown that was not read through the door.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "ui/table.h"
#include "views/explore_form.h"

namespace keyturn::screens {

inline constexpr std::string_view kExploreForm = "explore-items";

struct TableItemsState {
  views::ExploreForm form;
  views::ExploreForm ran;      // as it was when Run was pressed: the pages that follow are its
  bool tried = false;          // Run was pressed: what is wrong shows
  bool goes_to_error = false;  // and the first field that is wrong takes the focus
  std::vector<Json> starts;    // where the page that is shown, and those before it, begin; none: nothing was run
  std::set<std::string> hidden;
  bool chooses_columns = false;
  ui::TableState rows;
};

void draw_table_items(const app::App& app, const dynamodb::Table& table, TableItemsState& state, app::Actions& actions);

// The error of a call for items, and what helps.
void draw_item_refusal(const app::App& app, const dynamodb::Table& table, const ServiceError* error,
                       app::Actions& actions);

}  // namespace keyturn::screens
