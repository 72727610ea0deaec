// The Encryption tab of a table: the key that it has, the key's own state, how it came by it, and what is left of the
// quota of changes.
#pragma once
#include "app/app.h"
#include "ui/table.h"
#include "views/tables.h"

namespace keyturn::screens {

struct TableEncryptionState {
  ui::TableState changes;
};

// The card that Overview has as well: what DescribeTable tells, and Manage Encryption.
void draw_current_encryption(const app::App& app, const views::TableOverview& overview, app::Actions& actions);

void draw_table_encryption(const app::App& app, const views::TableOverview& overview, TableEncryptionState& state,
                           app::Actions& actions);

}  // namespace keyturn::screens
