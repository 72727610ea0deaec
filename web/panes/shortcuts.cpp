#include "panes/shortcuts.h"

#include <string_view>

#include "ui/key_values.h"
#include "ui/modal.h"
#include "ui/text.h"

namespace keyturn::panes {
namespace {

struct Shortcut {
  std::string_view keys;
  std::string_view what;
};

constexpr Shortcut kEverywhere[] = {
    {"Ctrl+K", "Go to a screen, table or key, or do something"},
    {"Ctrl+Z, Ctrl+Y", "Undo, redo"},
    {"F6", "To the next part of the page"},
    {"Tab", "To the next thing; arrow keys inside lists, tabs and menus"},
    {"Esc", "Closes what is open"},
    {"?", "This sheet"},
};
constexpr Shortcut kAtThePrompt[] = {
    {"Enter", "Runs the command; goes on in a new line while it is not whole"},
    {"Shift+Enter", "A new line"},
    {"Tab", "Completes; twice lists what fits"},
    {"\u2191 \u2193", "Earlier commands and later ones; lines of a long one"},
    {"Ctrl+R", "Searches the history; again for older ones"},
    {"\u2192", "Takes the grey rest of the line"},
    {"Ctrl+F", "Finds in the output"},
    {"Ctrl+U, Ctrl+K", "Takes away what is before, or behind, the cursor"},
    {"Ctrl+L", "Clears the output"},
    {"Ctrl+C", "Copies what is selected, else gives the line up"},
};

template <std::size_t Count>
void draw_group(std::string_view title, const Shortcut (&shortcuts)[Count]) {
  ui::heading(3, title);
  ui::gap(ui::kSpaceXs);
  ui::KeyValues pairs(title, 2);
  for (const Shortcut& shortcut : shortcuts) pairs.text(shortcut.keys, shortcut.what);
}

}  // namespace

void draw_shortcuts(bool& open) {
  if (!ui::begin_modal("Keyboard shortcuts", open, 720)) return;
  draw_group("Everywhere", kEverywhere);
  ui::gap(ui::kSpaceL);
  draw_group("At the command line", kAtThePrompt);
  ui::end_modal();
}

}  // namespace keyturn::panes
