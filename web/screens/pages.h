// The content of the page: breadcrumbs, messages, the screen of the route and its dialogs. What each screen remembers
// is kept here. A new screen is a member of app::Screen, a state here and a case in pages.cpp.
#pragma once
#include "app/app.h"
#include "pictures/picture.h"
#include "screens/create_key.h"
#include "screens/create_table.h"
#include "screens/dashboard.h"
#include "screens/delete_table.h"
#include "screens/key_details.h"
#include "screens/keys_list.h"
#include "screens/manage_encryption.h"
#include "screens/schedule_deletion.h"
#include "screens/table_details.h"
#include "screens/tables_list.h"

namespace keyturn::screens {

struct Pages {
  app::Route shown;  // of the last frame
  DashboardState dashboard;
  TablesListState tables_list;
  CreateTableState create_table;
  TableDetailsState table_details;
  ManageEncryptionState manage_encryption;
  KeysListState keys_list;
  CreateKeyState create_key;
  KeyDetailsState key_details;
  pictures::PicturesState pictures;
  DeleteTableState delete_table;
  ScheduleDeletionState schedule_deletion;
};

// Draws into the current window, from its cursor down, and pushes into app.actions().
void draw_page(app::App& app, Pages& pages);

// The graphics context is gone, and what lay in it.
void forget_graphics(Pages& pages);

}  // namespace keyturn::screens
