#include "screens/table_encryption.h"

#include <string>
#include <vector>

#include "screens/parts.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/encryption_history.h"
#include "views/keys.h"

namespace keyturn::screens {
namespace {

void draw_changes(const app::App& app, const std::string& name, TableEncryptionState& state) {
  static const std::vector<ui::Column> columns = {
      {.title = "Key", .weight = 1.6F, .min_width = 230, .sortable = false},
      {.title = "Caller", .weight = 1, .min_width = 130, .sortable = false},
      {.title = "Result", .weight = 1, .min_width = 150, .sortable = false},
      {.title = "Time", .weight = 1.4F, .min_width = 226, .sortable = false}};
  const std::vector<views::KeyChange> changes = views::key_changes(app.world(), name);
  const std::string count = std::to_string(changes.size());
  ui::begin_container({.title = "History of the key",
                       .count = count,
                       .description = "The calls that chose a key for this table, as CloudTrail records them.",
                       .flush = true});
  const ui::TableSpec spec = {
      .name = "History of the key",
      .columns = columns,
      .rows = static_cast<int>(changes.size()),
      .key = [&](int row) { return std::to_string(changes[static_cast<std::size_t>(row)].number); },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::KeyChange& row = changes[static_cast<std::size_t>(index)];
            cells.text(row.what);
            cells.text(row.caller);
            cells.status(kind_of(row.result.tone), row.result.word);
            cells.text(row.time, ui::Ink::Muted);
          },
      .empty_title = "No calls",
      .empty_text = "The table's key was chosen by DynamoDB itself.",
      .max_height = 360,
  };
  ui::table(spec, state.changes);
  ui::end_container();
}

void draw_quota(const app::App& app, const std::string& name) {
  ui::begin_container({.title = "Quota of key changes"});
  ui::paragraph(views::encryption_changes_used(app.world(), name) + ".");
  const std::string outlook = views::quota_outlook(app.world(), name);
  if (!outlook.empty()) ui::paragraph(outlook, ui::Ink::Muted);
  ui::end_container();
}

}  // namespace

void draw_current_encryption(const app::App& app, const views::TableOverview& overview, app::Actions& actions) {
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
  if (overview.encryption.is_changing) {
    ui::gap(ui::kSpaceM);
    ui::alert(
        ui::Tone::Info, "The key is being changed",
        "The table stays ACTIVE and readable. DynamoDB makes a new table key and seals the data keys with it; the "
        "items are not rewritten. Keep the old key enabled until the status is ENABLED.");
  }
  ui::end_container();
}

void draw_table_encryption(const app::App& app, const views::TableOverview& overview, TableEncryptionState& state,
                           app::Actions& actions) {
  draw_current_encryption(app, overview, actions);
  ui::gap(ui::kSpaceL);
  draw_quota(app, overview.encryption.table);
  ui::gap(ui::kSpaceL);
  draw_changes(app, overview.encryption.table, state);
}

}  // namespace keyturn::screens
