#include "screens/key_details.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/tabs.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/key_actions.h"
#include "views/key_dependents.h"
#include "views/keys.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kDescriptionForm = "key-description";

// In the order of the tabs; the address has the name.
enum Tab { Overview, Policy, Grants, Aliases, Tags, Rotation, Events };
constexpr std::string_view kTabNames[] = {"", "policy", "grants", "aliases", "tags", "rotation", "events"};

const std::vector<std::string>& tab_labels() {
  static const std::vector<std::string> labels = {"Overview", "Key policy", "Grants", "Aliases",
                                                  "Tags",     "Rotation",   "Events"};
  return labels;
}

int tab_of(const app::Route& route) {
  const auto* const found = std::find(std::begin(kTabNames), std::end(kTabNames), route.tab);
  return found == std::end(kTabNames) ? Overview : static_cast<int>(found - std::begin(kTabNames));
}

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

void draw_description(const app::App& app, const views::KeyDetails& key, KeyDetailsState& state,
                      app::Actions& actions) {
  // Untouched, it follows the key's own.
  if (state.description == state.saved_description) state.description = key.row.description;
  state.saved_description = key.row.description;
  const views::Permission permission = views::can(app.world(), key.row.id, views::KeyAction::UpdateDescription);
  ui::begin_container({.title = "Description"});
  const ui::TextFieldEvents text =
      ui::text_field({.label = "Key description", .constraint = permission.reason}, state.description,
                     {.width = ui::kFormWidth, .enabled = permission.allowed});
  if (text.changed) actions.push(app::ClearFormErrorAction{std::string(kDescriptionForm)});
  ui::gap(ui::kSpaceM);
  draw_refusal(app.form_error(kDescriptionForm));
  const bool is_changed = state.description != state.saved_description;
  const ui::ButtonOptions look = {
      .enabled = permission.allowed && is_changed,
      .reason = permission.allowed ? std::string_view("Nothing is changed") : permission.reason};
  const bool pressed = ui::button(views::label_of(views::KeyAction::UpdateDescription), look);
  if (pressed || (text.submitted && is_changed)) {
    actions.call({"kms",
                  "UpdateKeyDescription",
                  {{"KeyId", key.row.id}, {"Description", state.description}},
                  std::string(kDescriptionForm),
                  {}});
  }
  ui::end_container();
}

void draw_tables(const app::App& app, const views::KeyDetails& key, app::Actions& actions) {
  const std::vector<std::string> tables = views::dependent_tables(app.world(), key.row.id);
  const int backups = views::dependent_backups(app.world(), key.row.id);
  const std::string count = std::to_string(tables.size());
  ui::begin_container({.title = "Tables that depend on it", .count = count});
  if (tables.empty()) ui::paragraph("No table is encrypted with this key now.", ui::Ink::Muted);
  for (const std::string& name : tables) {
    if (ui::link(name)) actions.navigate(app::table(name));
  }
  if (backups > 0) {
    ui::gap(ui::kSpaceXs);
    ui::paragraph(joined({std::to_string(backups), backups == 1 ? " backup needs" : " backups need", " it too."}),
                  ui::Ink::Muted);
  }
  ui::end_container();
}

void draw_overview(const app::App& app, const views::KeyDetails& key, KeyDetailsState& state, app::Actions& actions) {
  draw_configuration(key);
  ui::gap(ui::kSpaceL);
  draw_tables(app, key, actions);
  ui::gap(ui::kSpaceL);
  draw_description(app, key, state, actions);
}

void draw_rotation(const app::App& app, const std::string& id, KeyDetailsState& state, app::Actions& actions) {
  if (draw_key_rotation(app, id, state.rotation, actions)) return;
  ui::begin_container({.title = "Rotation"});
  ui::paragraph("Keys that are not symmetric, and those whose material is imported, do not rotate.", ui::Ink::Muted);
  ui::end_container();
}

void draw_events(const app::App& app, const std::string& id, KeyDetailsState& state, app::Actions& actions) {
  const std::size_t size = app.world().ground.trail.size();
  if (state.trail_size != size || state.revision != app.revision()) {
    state.found = views::key_events(app.world(), id);
    state.trail_size = size;
    state.revision = app.revision();
  }
  const EventListText text = {
      .title = "Events",
      .description = "What was done with this key and to it, as CloudTrail records it. Select one to read its record.",
      .empty_title = "No events",
      .empty_text = "Nobody has used this key yet."};
  draw_event_list(app, text, state.found, state.events, actions);
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
  int tab = tab_of(app.route());
  if (ui::tabs("Key", tab_labels(), tab)) actions.replace_route(app::key(id, std::string(kTabNames[tab])));
  ui::gap(ui::kSpaceL);
  switch (tab) {
    case Policy: return draw_key_policy(app, id, state.policy, actions);
    case Grants: return draw_key_grants(app, id, state.grants, actions);
    case Aliases: return draw_key_aliases(app, id, state.aliases, actions);
    case Tags: return draw_key_tags(app, id, state.tags, actions);
    case Rotation: return draw_rotation(app, id, state, actions);
    case Events: return draw_events(app, id, state, actions);
    default: return draw_overview(app, *key, state, actions);
  }
}

}  // namespace keyturn::screens
