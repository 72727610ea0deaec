#include "screens/parts.h"

#include <string>

#include "base/text.h"
#include "ui/button.h"
#include "ui/code_block.h"
#include "ui/feedback.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/cli_twin.h"

namespace keyturn::screens {

ui::StatusKind kind_of(views::Tone tone) {
  switch (tone) {
    case views::Tone::Success: return ui::StatusKind::Success;
    case views::Tone::Info: return ui::StatusKind::Info;
    case views::Tone::Warning: return ui::StatusKind::Warning;
    case views::Tone::Error: return ui::StatusKind::Error;
    case views::Tone::Stopped: return ui::StatusKind::Stopped;
    case views::Tone::Pending: return ui::StatusKind::Pending;
    case views::Tone::InProgress: return ui::StatusKind::InProgress;
  }
  return ui::StatusKind::Info;
}

void draw_facts(std::string_view name, int columns, const std::vector<views::Pair>& facts) {
  ui::KeyValues pairs(name, columns);
  for (const views::Pair& fact : facts) {
    if (fact.copyable) {
      pairs.span(2).copyable(fact.label, fact.value, fact.note);
    } else {
      pairs.text(fact.label, fact.value, fact.note);
    }
  }
}

std::string selected_row(ui::TableState& table, int rows, const std::function<std::string(int row)>& key) {
  if (table.selected.empty()) return {};
  const std::string selected = *table.selected.begin();
  for (int row = 0; row < rows; ++row) {
    if (key(row) == selected) return selected;
  }
  table.selected.clear();
  return {};
}

void draw_refusal(const app::Refusal* refusal) {
  if (!refusal) return;
  ui::alert(ui::Tone::Error, refusal->code, refusal->message);
  ui::gap(ui::kSpaceM);
  if (refusal->why.words.empty()) return;
  ui::paragraph(joined({"Why: ", refusal->why.words}));
  ui::gap(ui::kSpaceXs);
  if (!refusal->why.statement.empty()) ui::code_block("What decides", refusal->why.statement);
  ui::gap(ui::kSpaceM);
}

void draw_warnings(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    ui::icon(ui::Icon::Warning, ui::Ink::Warning);
    ui::beside();
    ui::paragraph(line);
    ui::gap(ui::kSpaceXs);
  }
}

void draw_command(std::string_view name, const std::string& command, app::Actions& actions) {
  const std::string id(name);
  ui::code_block(name, views::folded(command), [&] {
    if (ui::icon_button(ui::Icon::Terminal, joined({"Put at the prompt##", id}))) actions.type_line(command);
    if (ui::icon_button(ui::Icon::Play, joined({"Run in the CLI##", id}))) actions.run_line(command);
  });
}

void draw_twin(std::string_view button_label, const std::string& command, app::Actions& actions) {
  ui::text(joined({"What ", button_label, " sends, as a CLI command"}), ui::TextRole::SmallStrong, ui::Ink::Muted);
  ui::gap(ui::kSpaceXxs);
  draw_command("Equivalent CLI command", command, actions);
}

}  // namespace keyturn::screens
