#include "screens/table_details.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "screens/upcoming.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/tabs.h"
#include "ui/text.h"
#include "views/tables.h"

namespace keyturn::screens {
namespace {

enum Tab { kOverview, kItems, kEncryption, kIndexes, kBackups, kSettings, kEvents };
constexpr std::string_view kTabNames[] = {"overview", "items",    "encryption", "indexes",
                                          "backups",  "settings", "events"};

int tab_of(std::string_view name) {
  const auto* const found = std::find(std::begin(kTabNames), std::end(kTabNames), name);
  return found == std::end(kTabNames) ? kOverview : static_cast<int>(found - std::begin(kTabNames));
}

void draw_header(const app::App& app, const std::string& name, app::Actions& actions) {
  ui::page_header(name, "", [&] {
    const views::Permission deletion = views::can_delete(app.world(), name);
    if (ui::button("Delete table",
                   {.icon = ui::Icon::Delete, .enabled = deletion.allowed, .reason = deletion.reason})) {
      actions.open_dialog(app::DeleteTableDialog{{name}});
    }
  });
}

void draw_lost_key(const views::TableOverview& overview, app::Actions& actions) {
  const std::optional<views::LostKey>& lost = overview.lost_key;
  if (!lost) return;
  ui::alert(ui::Tone::Error, lost->title, joined({lost->meaning, " ", lost->help}));
  if (!lost->key_id.empty()) {
    ui::gap(ui::kSpaceXs);
    if (ui::link(joined({"Open the key ", overview.encryption.key_name}))) actions.navigate(app::key(lost->key_id));
  }
  ui::gap(ui::kSpaceL);
}

// What this is all about comes first.
void draw_overview(const app::App& app, const views::TableOverview& overview, app::Actions& actions) {
  draw_current_encryption(app, overview, actions);
  ui::gap(ui::kSpaceL);
  ui::begin_container({.title = "Table details"});
  {
    ui::KeyValues pairs("Table details", 3);
    pairs.status("Table status", kind_of(overview.status.tone), overview.status.word);
    for (const views::Pair& fact : overview.facts) {
      if (fact.copyable) {
        pairs.span(3).copyable(fact.label, fact.value, fact.note);
      } else {
        pairs.text(fact.label, fact.value, fact.note);
      }
    }
  }
  ui::end_container();
  const std::vector<views::Upcoming> ahead = views::upcoming(app.world(), overview.encryption.table);
  if (ahead.empty()) return;
  ui::gap(ui::kSpaceL);
  draw_upcoming("What happens next", ahead, actions);
}

void draw_tab(const app::App& app, const views::TableOverview& overview, int tab, TableDetailsState& state,
              app::Actions& actions) {
  const std::string& name = app.route().resource;
  const dynamodb::Table& table = *app.world().tables.find(name);
  switch (tab) {
    case kItems: return draw_table_items(app, table, state.items, actions);
    case kEncryption: return draw_table_encryption(app, overview, state.encryption, actions);
    case kIndexes: return draw_table_indexes(app, table, state.indexes, actions);
    case kBackups: return draw_table_backups(app, table, state.backups, actions);
    case kSettings: return draw_table_settings(app, table, state.settings, actions);
    case kEvents: return draw_table_events(app, name, state.events);
    default: return draw_overview(app, overview, actions);
  }
}

}  // namespace

void draw_missing_table(const std::string& name, app::Actions& actions) {
  ui::page_header(name, "");
  if (ui::empty_state(ui::Icon::Table, joined({"There is no table ", name}),
                      "It may have been deleted, or it was never created in this account.", "Show all tables")) {
    actions.navigate(app::tables());
  }
}

void draw_table_details(const app::App& app, TableDetailsState& state, app::Actions& actions) {
  const std::string& name = app.route().resource;
  const std::optional<views::TableOverview> overview = views::table_overview(app.world(), name);
  if (!overview) {
    draw_missing_table(name, actions);
    return;
  }
  draw_header(app, name, actions);
  draw_lost_key(*overview, actions);
  int tab = tab_of(app.route().tab);
  static const std::vector<std::string> labels = {
      "Overview", "Items", "Encryption", "Indexes", "Backups", "Additional settings", "Events"};
  if (ui::tabs("Table", labels, tab)) {
    actions.replace_route(app::table(name, std::string(kTabNames[tab])));
  }
  ui::gap(ui::kSpaceL);
  draw_tab(app, *overview, tab, state, actions);
}

}  // namespace keyturn::screens
