// What the command palette offers: every screen, table and key to go to, what can be done with the resource that is
// shown, and what the bars around it do. One table in palette_entries.cpp lists where entries come from.
#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/app.h"
#include "ui/icons.h"

namespace keyturn::panes {

// What the panes themselves do.
enum class PaneStep { ShowShortcuts, GoToCli, ShowOutputAsText };

struct PaletteEntry {
  std::string label;   // "Music"
  std::string detail;  // "Table": label and detail together are the entry's name
  std::string words;   // further words that find it: ids, aliases
  ui::Icon icon = ui::Icon::None;
  std::variant<app::Action, PaneStep> does;

  std::string name() const;
};

// In the order in which they show while nothing is typed.
std::vector<PaletteEntry> palette_entries(const app::App& app);

// Those that fit what was typed, the best first; while nothing is typed those in `recent`, by name, come first. Indices
// of `entries`, at most `most`.
std::vector<std::size_t> narrowed(const std::vector<PaletteEntry>& entries, std::string_view query,
                                  const std::vector<std::string>& recent, std::size_t most);

}  // namespace keyturn::panes
