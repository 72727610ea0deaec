// The tab Key policy of a key: the document to edit, and who may open the key with it.
#pragma once
#include <string>

#include "app/app.h"
#include "screens/key_access_check.h"
#include "screens/policy_editor.h"

namespace keyturn::screens {

struct KeyPolicyState {
  views::PolicyDraft draft;
  std::string saved;  // the key's policy when the draft was begun, or last kept up with
  bool sent = false;
  PolicyEditorState editor;
  KeyAccessCheckState access;
};

void draw_key_policy(const app::App& app, const std::string& key_id, KeyPolicyState& state, app::Actions& actions);

}  // namespace keyturn::screens
