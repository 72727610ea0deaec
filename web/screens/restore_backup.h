// Restore a backup to a new table, with the kind of key that it has or another one.
#pragma once
#include "app/app.h"
#include "views/backups.h"

namespace keyturn::screens {

struct RestoreBackupState {
  views::RestoreForm form;
  bool tried = false;
  bool goes_to_error = false;
};

void draw_restore_backup(const app::App& app, RestoreBackupState& state, app::Actions& actions);

}  // namespace keyturn::screens
