// Manage Encryption of a table, as the guide walks it: choose an encryption type, then Save.
#pragma once
#include <string>

#include "app/app.h"
#include "views/encryption.h"

namespace keyturn::screens {

struct ManageEncryptionState {
  std::string table;  // whose choice this is: another table starts with its own
  views::Encryption choice = views::Encryption::AwsOwned;
  std::string key_id;          // of the customer managed key
  bool tried = false;          // Save was pressed: what is missing shows
  bool goes_to_error = false;  // and takes the focus
};

void draw_manage_encryption(const app::App& app, ManageEncryptionState& state, app::Actions& actions);

}  // namespace keyturn::screens
