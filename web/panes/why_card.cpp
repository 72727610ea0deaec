#include "panes/why_card.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "platform/page_file.h"
#include "ui/button.h"
#include "ui/code_block.h"
#include "ui/modal.h"
#include "ui/text.h"
#include "views/cli_twin.h"
#include "views/explanation.h"

namespace keyturn::panes {
namespace {

constexpr float kWidth = 640;
constexpr std::size_t kLinesOfMessage = 6;

std::string path_of(const views::Mistake& mistake) { return joined({"errors/", mistake.code, ".json"}); }

std::string head_of(const std::string& message) {
  std::vector<std::string> lines = split(message, '\n');
  lines.resize(std::min(lines.size(), kLinesOfMessage));
  return join(lines, "\n");
}

void draw_explanation(const views::Explanation& explanation) {
  ui::heading(3, explanation.title);
  for (const std::string& paragraph : explanation.paragraphs) {
    ui::gap(ui::kSpaceXs);
    ui::paragraph(paragraph);
  }
  if (explanation.command.empty()) return;
  ui::gap(ui::kSpaceM);
  ui::text(explanation.is_corrected ? "The command, put right" : "What helps", ui::TextRole::SmallStrong,
           ui::Ink::Muted);
  ui::gap(ui::kSpaceXxs);
  ui::code_block("Command", views::folded(explanation.command));
}

}  // namespace

void WhyCard::open(const app::CliEntry& entry) {
  mistake_ = views::mistake_in(entry.line, entry.outcome);
  if (mistake_) platform::want_file(path_of(*mistake_));
}

void WhyCard::draw(app::App& app) {
  if (!mistake_) return;
  const std::string path = path_of(*mistake_);
  bool stays = true;
  if (ui::begin_modal("Why it failed", stays, kWidth)) {
    ui::paragraph(head_of(mistake_->message), ui::Ink::Error, 0, ui::TextRole::SmallCode);
    ui::gap(ui::kSpaceM);
    views::Explanation explanation;
    switch (platform::file_state(path)) {
      case platform::FileState::There:
        explanation = views::explanation_of(app.world(), *mistake_, platform::file_text(path));
        draw_explanation(explanation);
        break;
      case platform::FileState::Failed:
        ui::paragraph("The explanation could not be fetched. Close this and ask again to try once more.");
        break;
      default: ui::paragraph("Loading the explanation \u2026", ui::Ink::Muted);
    }
    ui::begin_modal_footer();
    const std::string_view label = explanation.is_corrected ? "Type the corrected command" : "Type this command";
    if (!explanation.command.empty() && ui::button(label, {.kind = ui::ButtonKind::Primary})) {
      app.actions().type_line(explanation.command);
      stays = false;
    }
    ui::end_modal();
  }
  if (!stays) mistake_.reset();
}

}  // namespace keyturn::panes
