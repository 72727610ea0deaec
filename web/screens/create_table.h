// Create table, as the guide walks it: name, primary key, Use default settings, Encryption at rest, Create.
#pragma once
#include <set>

#include "app/app.h"
#include "views/create_table_form.h"

namespace keyturn::screens {

struct CreateTableState {
  views::CreateTableForm form;
  std::set<views::CreateTableField> left;  // fields that were visited: their errors may show
  bool tried = false;                      // Create was pressed: all errors show
  bool goes_to_error = false;              // the first field that is wrong takes the focus
  bool sent = false;                       // and the request is on its way
};

void draw_create_table(const app::App& app, CreateTableState& state, app::Actions& actions);

}  // namespace keyturn::screens
