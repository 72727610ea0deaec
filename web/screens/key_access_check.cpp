#include "screens/key_access_check.h"

#include <algorithm>
#include <vector>

#include "ui/code_block.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/status.h"
#include "ui/text.h"
#include "views/key_dependents.h"

namespace keyturn::screens {
namespace {

constexpr float kFieldMinimum = 240;

void draw_question(const app::App& app, views::KeyAccessQuestion& question) {
  std::vector<ui::SelectOption> who;
  for (const views::Asker& asker : views::askers(app.world())) who.push_back({asker.label});
  std::vector<ui::SelectOption> permissions;
  for (const std::string& name : views::key_permissions()) permissions.push_back({"kms:" + name});
  const std::vector<std::string> tables = views::dependent_tables(app.world(), question.key_id);
  std::vector<ui::SelectOption> contexts = {{"No encryption context"}};
  for (const std::string& table : tables) contexts.push_back({"The table " + table});

  ui::grid("access-question", 3, 3, kFieldMinimum, [&](int field, float width) {
    if (field == 0) {
      int index = static_cast<int>(question.asker);
      if (ui::select({.label = "Who"}, who, index, {.width = width})) question.asker = static_cast<std::size_t>(index);
      return;
    }
    if (field == 1) {
      const std::vector<std::string>& names = views::key_permissions();
      int index = static_cast<int>(std::find(names.begin(), names.end(), question.permission) - names.begin());
      if (ui::select({.label = "Permission"}, permissions, index, {.width = width})) {
        question.permission = names[static_cast<std::size_t>(index)];
      }
      return;
    }
    const auto found = std::find(tables.begin(), tables.end(), question.table);
    int index = found == tables.end() ? 0 : static_cast<int>(found - tables.begin()) + 1;
    if (found == tables.end()) question.table.clear();
    if (ui::select({.label = "Encryption context"}, contexts, index, {.width = width})) {
      question.table = index == 0 ? std::string() : tables[static_cast<std::size_t>(index) - 1];
    }
  });
}

const views::KeyAccessAnswer& answer_to(const app::App& app, KeyAccessCheckState& state) {
  if (!state.answer || !(state.answered == state.question) || state.revision != app.revision()) {
    state.answer = views::answer_of(app.world(), state.question);
    state.answered = state.question;
    state.revision = app.revision();
  }
  return *state.answer;
}

}  // namespace

void draw_key_access_check(const app::App& app, const std::string& key_id, const std::string& draft,
                           KeyAccessCheckState& state) {
  ui::begin_container({.title = "Who may open this?",
                       .description = "Key policy, grants and the policies of the account's users decide together. "
                                      "Ask for somebody, and see which of them decides."});
  state.question.key_id = key_id;
  state.question.policy = draft;
  draw_question(app, state.question);
  ui::gap(ui::kSpaceM);
  const views::KeyAccessAnswer& answer = answer_to(app, state);
  ui::alert(answer.allowed ? ui::Tone::Success : ui::Tone::Error, answer.sentence, answer.reason.words);
  if (!answer.but.empty()) {
    ui::gap(ui::kSpaceXs);
    ui::status(ui::StatusKind::Warning, answer.but);
  }
  if (!draft.empty()) {
    ui::gap(ui::kSpaceXs);
    ui::paragraph("Asked of the policy as it stands in the editor, which is not saved.", ui::Ink::Muted);
  }
  if (!answer.reason.statement.empty()) {
    ui::gap(ui::kSpaceM);
    ui::code_block("What decides", answer.reason.statement);
  }
  ui::end_container();
}

}  // namespace keyturn::screens
