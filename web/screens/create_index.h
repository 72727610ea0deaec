// Create index: a global secondary index for a table in use, which is filled while the table goes on.
#pragma once
#include "app/app.h"
#include "views/index_form.h"

namespace keyturn::screens {

struct CreateIndexState {
  views::IndexForm form;
  bool tried = false;
  bool goes_to_error = false;
};

void draw_create_index(const app::App& app, CreateIndexState& state, app::Actions& actions);

}  // namespace keyturn::screens
