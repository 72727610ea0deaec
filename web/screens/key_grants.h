// The tab Grants of a key: who was given what, ending a grant, and making one.
#pragma once
#include <string>

#include "app/app.h"
#include "ui/table.h"
#include "views/grant_form.h"

namespace keyturn::screens {

struct KeyGrantsState {
  ui::TableState table;
  views::GrantForm form;
  bool tried = false;  // Create was pressed: all errors show
  bool sent = false;
};

void draw_key_grants(const app::App& app, const std::string& key_id, KeyGrantsState& state, app::Actions& actions);

}  // namespace keyturn::screens
