#include "panes/palette_entries.h"

#include <algorithm>
#include <optional>

#include "app/key_commands.h"
#include "base/text.h"
#include "views/fuzzy.h"
#include "views/key_actions.h"
#include "views/tables.h"

namespace keyturn::panes {
namespace {

using Entries = std::vector<PaletteEntry>;
using ui::Icon;

app::Action go(app::Route route) { return app::NavigateAction{std::move(route), app::HistoryStep::Push}; }

// What can be done with the table or key that is shown.
void add_actions_of_resource(const app::App& app, Entries& entries) {
  const std::string& name = app.route().resource;
  const World& world = app.world();
  if (world.tables.find(name)) {
    if (views::can_manage_encryption(world, name).allowed)
      entries.push_back({"Manage Encryption", name, {}, Icon::Lock, go(app::manage_encryption(name))});
    if (views::can_delete(world, name).allowed)
      entries.push_back({"Delete table", name, {}, Icon::Delete, app::OpenDialogAction{app::DeleteTableDialog{name}}});
  }
  for (const views::KeyAction action : views::key_actions(world, name)) {
    if (!views::can(world, name, action).allowed) continue;
    const kms::Alias* alias = world.keys.alias_of(name);
    entries.push_back({views::label_of(action), alias ? alias->name : name, {}, Icon::Key, app::begin(action, name)});
  }
}

void add_screens(const app::App&, Entries& entries) {
  for (const app::NavigationEntry& entry : app::navigation())
    entries.push_back({entry.label, "Screen", "go to", Icon::ChevronRight, go(entry.route)});
  entries.push_back({"Create table", "Screen", "new", Icon::Add, go(app::create_table())});
  entries.push_back({"Create key", "Screen", "new kms", Icon::Add, go(app::create_key())});
}

void add_steps(const app::App& app, Entries& entries) {
  if (!app.undo_name().empty()) entries.push_back({"Undo", app.undo_name(), {}, Icon::Undo, app::UndoAction{}});
  if (!app.redo_name().empty()) entries.push_back({"Redo", app.redo_name(), {}, Icon::Redo, app::RedoAction{}});
}

void add_clock(const app::App& app, Entries& entries) {
  if (app.world().ground.scheduler.next_due())
    entries.push_back({"Go to the next event", "Clock", "time skip", Icon::SkipNext, app::SkipToNextAction{}});
  entries.push_back({"Skip 5 minutes", "Clock", "time", Icon::FastForward, app::SkipAction{minutes(5)}});
  entries.push_back({"Skip 1 day", "Clock", "time", Icon::FastForward, app::SkipAction{hours(24)}});
  for (const int speed : app::Clock::kSpeeds) {
    if (speed == app.clock().speed()) continue;
    entries.push_back({joined({"Let time run ", std::to_string(speed), "\u00d7 as fast"}), "Clock", "speed",
                       Icon::Schedule, app::SetSpeedAction{speed}});
  }
  const bool paused = app.clock().is_paused();
  entries.push_back({paused ? "Let time run" : "Pause time",
                     "Clock",
                     {},
                     paused ? Icon::Play : Icon::Pause,
                     app::SetPausedAction{!paused}});
}

void add_page(const app::App& app, Entries& entries) {
  entries.push_back({"Go to the command line", "CLI", "terminal aws prompt", Icon::Terminal, PaneStep::GoToCli});
  if (!app.cli_log().empty())
    entries.push_back({"Open the output as text", "CLI", "print plain", Icon::OpenInNew, PaneStep::ShowOutputAsText});
  entries.push_back({"Keyboard shortcuts", "Help", "keys hotkeys", Icon::Help, PaneStep::ShowShortcuts});
  using app::Theme;
  entries.push_back({"Light theme", "Look", "mode", Icon::LightTheme, app::SetThemeAction{Theme::Light}});
  entries.push_back({"Dark theme", "Look", "mode", Icon::DarkTheme, app::SetThemeAction{Theme::Dark}});
  entries.push_back({"The system's theme", "Look", "mode", Icon::SystemTheme, app::SetThemeAction{Theme::System}});
  entries.push_back(
      {"Export the sandbox", "Sandbox", "save file", Icon::Inbox, app::SandboxAction{app::SandboxStep::Export}});
}

void add_tables(const app::App& app, Entries& entries) {
  for (const auto& [name, table] : app.world().tables.tables)
    entries.push_back({name, "Table", {}, Icon::Table, go(app::table(name))});
}

void add_keys(const app::App& app, Entries& entries) {
  for (const auto& [id, key] : app.world().keys.keys) {
    const kms::Alias* alias = app.world().keys.alias_of(id);
    entries.push_back(
        {alias ? alias->name : id, "Key", joined({id, " ", key.description}), Icon::Key, go(app::key(id))});
  }
}

// Where entries come from: another kind is one more line.
constexpr void (*kSources[])(const app::App&, Entries&) = {
    add_actions_of_resource, add_screens, add_steps, add_clock, add_page, add_tables, add_keys,
};

}  // namespace

std::string PaletteEntry::name() const { return joined({label, ", ", detail}); }

std::vector<PaletteEntry> palette_entries(const app::App& app) {
  Entries entries;
  for (const auto& add : kSources) add(app, entries);
  return entries;
}

std::vector<std::size_t> narrowed(const std::vector<PaletteEntry>& entries, std::string_view query,
                                  const std::vector<std::string>& recent, std::size_t most) {
  struct Fit {
    int score = 0;
    std::size_t index = 0;
  };
  std::vector<Fit> fits;
  const bool is_blank = trimmed(query).empty();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const PaletteEntry& entry = entries[i];
    if (is_blank) {
      const auto used = std::find(recent.begin(), recent.end(), entry.name());
      fits.push_back({static_cast<int>(recent.end() - used), i});
      continue;
    }
    // A name counts more than what else finds the entry.
    const std::optional<int> by_label = views::fit_of(query, entry.label);
    const std::optional<int> by_all = views::fit_of(query, joined({entry.label, " ", entry.detail, " ", entry.words}));
    if (by_label || by_all) fits.push_back({std::max(2 * by_label.value_or(0), by_all.value_or(0)), i});
  }
  std::stable_sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.score > b.score; });
  if (fits.size() > most) fits.resize(most);
  std::vector<std::size_t> indices;
  for (const Fit& fit : fits) indices.push_back(fit.index);
  return indices;
}

}  // namespace keyturn::panes
