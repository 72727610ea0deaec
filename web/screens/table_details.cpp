#include "screens/table_details.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "screens/upcoming.h"
#include "ui/button.h"
#include "ui/code_block.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/tabs.h"
#include "ui/text.h"
#include "views/events.h"
#include "views/keys.h"
#include "views/tables.h"

namespace keyturn::screens {
namespace {

constexpr int kOverviewTab = 0;
constexpr int kEventsTab = 1;
constexpr const char* kTabNames[] = {"overview", "events"};

void draw_header(const app::App& app, const std::string& name, app::Actions& actions) {
  ui::page_header(name, "", [&] {
    const views::Permission deletion = views::can_delete(app.world(), name);
    if (ui::button("Delete table",
                   {.icon = ui::Icon::Delete, .enabled = deletion.allowed, .reason = deletion.reason})) {
      actions.open_dialog(app::DeleteTableDialog{name});
    }
  });
}

void draw_encryption(const app::App& app, const views::TableOverview& overview, app::Actions& actions) {
  const std::string& name = overview.encryption.table;
  ui::begin_container(
      {.title = "Encryption at rest", .actions = [&] {
         const views::Permission management = views::can_manage_encryption(app.world(), name);
         if (ui::button("Manage Encryption",
                        {.icon = ui::Icon::Lock, .enabled = management.allowed, .reason = management.reason})) {
           actions.navigate(app::manage_encryption(name));
         }
       }});
  {
    const views::TableEncryption& encryption = overview.encryption;
    ui::KeyValues pairs("Encryption at rest", 3);
    for (const views::Pair& fact : overview.encryption_facts) {
      if (fact.copyable) {
        pairs.span(3).copyable(fact.label, fact.value, fact.note);
      } else {
        pairs.text(fact.label, fact.value, fact.note);
      }
      if (fact.label != "Encryption type") continue;
      pairs.status("Encryption status", kind_of(encryption.status.tone), encryption.status.word);
    }
    if (!encryption.key_arn.empty() && pairs.link("KMS key", encryption.key_name)) {
      actions.navigate(app::key(views::key_id_of(encryption.key_arn)));
    }
  }
  if (ui::link("See it as a picture")) actions.navigate(app::picture_of_table("ladder", name));
  if (overview.encryption.is_changing) {
    ui::gap(ui::kSpaceM);
    ui::alert(
        ui::Tone::Info, "The key is being changed",
        "The table stays ACTIVE and readable. DynamoDB makes a new table key and seals the data keys with it; the "
        "items are not rewritten. Keep the old key enabled until the status is ENABLED.");
  }
  ui::end_container();
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

// What this is all about comes first, and what is wrong with it before that.
void draw_overview(const app::App& app, const views::TableOverview& overview, app::Actions& actions) {
  draw_lost_key(overview, actions);
  draw_encryption(app, overview, actions);
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

void draw_events(const app::App& app, const std::string& name, TableDetailsState& state) {
  static const std::vector<ui::Column> columns = {
      {.title = "Event", .weight = 1.4F, .min_width = 210, .sortable = false},
      {.title = "Service", .width = 110, .sortable = false},
      {.title = "Caller", .weight = 1, .min_width = 172, .sortable = false},
      {.title = "Result", .weight = 1, .sortable = false},
      {.title = "Time", .weight = 1.4F, .min_width = 226, .sortable = false}};
  const std::vector<views::EventRow> rows = views::table_events(app.world(), name);
  const std::string count = std::to_string(rows.size());
  ui::begin_container({.title = "Events",
                       .count = count,
                       .description =
                           "What CloudTrail records: your calls, and the calls to AWS KMS that DynamoDB makes for "
                           "them. Select one to read its record.",
                       .flush = true});
  const ui::TableSpec spec = {
      .name = "Events",
      .columns = columns,
      .rows = static_cast<int>(rows.size()),
      .selection = ui::Selection::One,
      .key = [&](int row) { return std::to_string(rows[static_cast<std::size_t>(row)].number); },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::EventRow& row = rows[static_cast<std::size_t>(index)];
            cells.code(row.depth == 0 ? row.name : joined({"    ", row.name}));
            cells.text(row.service);
            cells.text(row.caller);
            cells.status(row.error.empty() ? ui::StatusKind::Success : ui::StatusKind::Error,
                         row.error.empty() ? "Done" : row.error);
            cells.text(row.time, ui::Ink::Muted);
          },
      .empty_title = "No events",
      .empty_text = "Nobody has called this table yet.",
      .max_height = 360,
  };
  ui::table(spec, state.events);
  ui::end_container();
  if (state.events.selected.empty()) return;
  const std::string record = views::event_record(app.world(), std::stoull(*state.events.selected.begin()));
  if (record.empty()) return;
  ui::gap(ui::kSpaceL);
  ui::begin_container({.title = "Event record"});
  ui::code_block("Event record", record);
  ui::end_container();
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
  int tab = app.route().tab == kTabNames[kEventsTab] ? kEventsTab : kOverviewTab;
  if (ui::tabs("Table", {"Overview", "Events"}, tab)) actions.replace_route(app::table(name, kTabNames[tab]));
  ui::gap(ui::kSpaceL);
  if (tab == kEventsTab) {
    draw_events(app, name, state);
  } else {
    draw_overview(app, *overview, actions);
  }
}

}  // namespace keyturn::screens
