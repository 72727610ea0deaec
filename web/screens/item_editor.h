// One item in a form or as DynamoDB JSON: Create item, and Edit item, which reads it first.
#pragma once
#include <string>

#include "app/app.h"
#include "views/item_form.h"

namespace keyturn::screens {

struct ItemEditorState {
  bool asked = false;   // the item was asked for
  bool loaded = false;  // and is in the form
  Json before;          // the item as it was read; null while one is made
  views::ItemForm form;
  bool as_json = false;
  std::string json;
  bool tried = false;  // Save was pressed: what is wrong shows
};

void draw_create_item(const app::App& app, ItemEditorState& state, app::Actions& actions);
void draw_edit_item(const app::App& app, ItemEditorState& state, app::Actions& actions);

}  // namespace keyturn::screens
