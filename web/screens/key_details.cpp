#include "screens/key_details.h"

#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/code_block.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/key_actions.h"
#include "views/keys.h"

namespace keyturn::screens {
namespace {

// What makes tables unreadable asks first.
void begin(views::KeyAction action, const std::string& id, app::Actions& actions) {
  if (action == views::KeyAction::Disable) return actions.open_dialog(app::DisableKeyDialog{id});
  if (action == views::KeyAction::ScheduleDeletion) return actions.open_dialog(app::ScheduleDeletionDialog{id});
  actions.call({"kms", views::operation_of(action), {{"KeyId", id}}, {}, {}});
}

void draw_header(const app::App& app, const views::KeyDetails& key, app::Actions& actions) {
  const std::string& id = key.row.id;
  ui::page_header(key.row.alias.empty() ? id : key.row.alias, key.explanation, [&] {
    bool is_first = true;
    for (const views::KeyAction action : views::key_actions(app.world(), id)) {
      if (!is_first) ui::beside();
      is_first = false;
      const views::Permission permission = views::can(app.world(), id, action);
      if (ui::button(views::label_of(action), {.enabled = permission.allowed, .reason = permission.reason})) {
        begin(action, id, actions);
      }
    }
  });
}

void draw_configuration(const views::KeyDetails& key) {
  ui::begin_container({.title = "General configuration"});
  {
    ui::KeyValues pairs("General configuration", 3);
    pairs.status("Status", kind_of(key.row.status.tone), key.row.status.word);
    pairs.text("Aliases", key.aliases.empty() ? "–" : join(key.aliases, ", "));
    for (const views::Pair& fact : key.facts) {
      if (fact.copyable) {
        pairs.span(3).copyable(fact.label, fact.value, fact.note);
      } else {
        pairs.text(fact.label, fact.value, fact.note);
      }
    }
  }
  ui::end_container();
}

void draw_tables(const views::KeyDetails& key, app::Actions& actions) {
  const std::string count = std::to_string(key.tables.size());
  ui::begin_container({.title = "Tables that it encrypts", .count = count});
  if (key.tables.empty()) ui::paragraph("No table is encrypted with this key now.", ui::Ink::Muted);
  for (const std::string& name : key.tables) {
    if (ui::link(name)) actions.navigate(app::table(name));
  }
  if (ui::link("See what is lost with it")) actions.navigate(app::picture_of_key("blast", key.row.id));
  ui::end_container();
}

void draw_grants(const views::KeyDetails& key, KeyDetailsState& state) {
  static const std::vector<ui::Column> columns = {
      {.title = "Grantee", .weight = 1.4F, .min_width = 220, .sortable = false},
      {.title = "Operations", .weight = 2, .min_width = 260, .sortable = false},
      {.title = "Encryption context", .weight = 2, .min_width = 260, .sortable = false},
      {.title = "Created", .weight = 1.2F, .min_width = 190, .sortable = false}};
  const std::string count = std::to_string(key.grants.size());
  ui::begin_container({.title = "Grants",
                       .count = count,
                       .description =
                           "What lets DynamoDB use this key for a table. The encryption context ties a grant to "
                           "one table.",
                       .flush = true});
  const ui::TableSpec spec = {
      .name = "Grants",
      .columns = columns,
      .rows = static_cast<int>(key.grants.size()),
      .key = [&](int row) { return key.grants[static_cast<std::size_t>(row)].id; },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::GrantRow& row = key.grants[static_cast<std::size_t>(index)];
            cells.code(row.grantee);
            cells.text(row.operations);
            cells.text(row.context);
            cells.text(row.created, ui::Ink::Muted);
          },
      .empty_title = "No grants",
      .empty_text = "DynamoDB asks for grants when a table is encrypted with this key.",
      .max_height = 320,
  };
  ui::table(spec, state.grants);
  ui::end_container();
}

}  // namespace

void draw_key_details(const app::App& app, KeyDetailsState& state, app::Actions& actions) {
  const std::string& id = app.route().resource;
  const std::optional<views::KeyDetails> key = views::key_details(app.world(), id);
  if (!key) {
    ui::page_header("Key", id);
    if (ui::empty_state(ui::Icon::Key, "There is no such key", "No key of this account has this id.",
                        "Show all keys")) {
      actions.navigate(app::keys());
    }
    return;
  }
  draw_header(app, *key, actions);
  draw_configuration(*key);
  ui::gap(ui::kSpaceL);
  draw_tables(*key, actions);
  ui::gap(ui::kSpaceL);
  if (draw_key_rotation(app, id, state.rotation, actions)) ui::gap(ui::kSpaceL);
  draw_grants(*key, state);
  ui::gap(ui::kSpaceL);
  ui::begin_container({.title = "Key policy"});
  ui::code_block("Key policy", key->policy);
  ui::end_container();
}

}  // namespace keyturn::screens
