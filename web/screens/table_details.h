// One table, a tab for each side of it: Overview, Items, Encryption, Indexes, Backups, Additional settings, Events.
#pragma once
#include <string>

#include "app/app.h"
#include "screens/table_backups.h"
#include "screens/table_encryption.h"
#include "screens/table_events.h"
#include "screens/table_indexes.h"
#include "screens/table_items.h"
#include "screens/table_settings.h"

namespace keyturn::screens {

struct TableDetailsState {
  TableItemsState items;
  TableEncryptionState encryption;
  TableIndexesState indexes;
  TableBackupsState backups;
  TableSettingsState settings;
  TableEventsState events;
};

void draw_table_details(const app::App& app, TableDetailsState& state, app::Actions& actions);

// What stands in the place of a screen whose table does not exist.
void draw_missing_table(const std::string& name, app::Actions& actions);

}  // namespace keyturn::screens
