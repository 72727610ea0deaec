// The choice between the encryption types, with the guide's words and today's, and of the customer managed key.
#pragma once
#include <string>
#include <string_view>

#include "app/app.h"
#include "views/encryption.h"

namespace keyturn::screens {

struct EncryptionField {
  std::string_view label;
  views::GuideTask task = views::GuideTask::Create;
  std::string_view key_error = {};  // shown at the key
  bool focus_key = false;           // the key takes the focus: it is what has to be put right
};

// True when another type or key was chosen. `key_id` matters where the choice is the customer managed key.
bool draw_encryption_choice(const app::App& app, const EncryptionField& field, views::Encryption& choice,
                            std::string& key_id, app::Actions& actions);

}  // namespace keyturn::screens
