// Create key: alias, description, type, tags and policy, with the command growing beside it.
#pragma once
#include <string>

#include "app/app.h"
#include "screens/policy_editor.h"
#include "views/create_key_form.h"

namespace keyturn::screens {

struct CreateKeyState {
  views::CreateKeyForm form;
  PolicyEditorState policy;
  bool alias_left = false;     // it was visited: its error may show
  bool tried = false;          // Create was pressed: all errors show
  bool goes_to_error = false;  // and the first field that is wrong takes the focus
};

void draw_create_key(const app::App& app, CreateKeyState& state, app::Actions& actions);

}  // namespace keyturn::screens
