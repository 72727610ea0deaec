// Create table, as the guide walks it: name, primary key, Use default settings, Encryption at rest, Create; and every
// other setting that a table can be made with.
#pragma once
#include <set>
#include <string_view>

#include "app/app.h"
#include "views/create_table_form.h"

namespace keyturn::screens {

struct CreateTableState {
  views::CreateTableForm form;
  std::set<std::string_view> left;  // labels of fields that were visited: their errors may show
  bool tried = false;               // Create was pressed: all errors show
  bool goes_to_error = false;       // the first field that is wrong takes the focus
  bool sent = false;                // and the request is on its way
};

void draw_create_table(const app::App& app, CreateTableState& state, app::Actions& actions);

}  // namespace keyturn::screens
