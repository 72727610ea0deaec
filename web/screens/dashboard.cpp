#include "screens/dashboard.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "screens/upcoming.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/guide.h"
#include "views/key_choices.h"
#include "views/tables.h"
#include "views/upcoming.h"

namespace keyturn::screens {
namespace {

constexpr float kCardWidth = 280;
constexpr float kStartWidth = 380;  // the longest command title stays whole

struct Start {
  views::GuideTask task;
  const char* title;
  const char* text;
  const char* button;
};
constexpr Start kStarts[] = {
    {views::GuideTask::Create, "Creating an encrypted table",
     "Choose the key while you create the table Music, and read on its Overview tab which one it got.", "Create table"},
    {views::GuideTask::Update, "Updating an encryption key",
     "Move a table from the AWS owned key to the AWS managed key, or the other way around.", "Choose a table"},
};

// The table Music when it is there, because the guide's commands name it.
app::Route route_of(const World& world, views::GuideTask task) {
  if (task == views::GuideTask::Create) return app::create_table();
  return world.tables.find("Music") ? app::table("Music") : app::tables();
}

void draw_start(const app::App& app, const Start& start, app::Actions& actions) {
  ui::begin_container({.title = start.title, .description = start.text});
  if (ui::button(joined({start.button, " in the console"}), {.icon = ui::Icon::Table})) {
    actions.navigate(route_of(app.world(), start.task));
  }
  ui::gap(ui::kSpaceM);
  ui::text("Or in the CLI: put a command of the guide at the prompt", ui::TextRole::Small, ui::Ink::Muted);
  ui::gap(ui::kSpaceXxs);
  for (const views::GuideProcedure& procedure : views::guide_procedures()) {
    if (procedure.task != start.task) continue;
    const std::string label = joined({procedure.title, "##cli"});
    if (ui::button(label, {.kind = ui::ButtonKind::Quiet, .icon = ui::Icon::Terminal})) {
      actions.type_line(procedure.command);
    }
  }
  ui::end_container();
}

void draw_encrypted(const app::App& app, DashboardState& state, app::Actions& actions) {
  static const std::vector<ui::Column> columns = {
      {.title = "Table", .weight = 1, .sortable = false},
      {.title = "Status", .width = 130, .sortable = false},
      {.title = "Encryption type", .weight = 1.4F, .min_width = 238, .sortable = false}};
  const World& world = app.world();
  const std::vector<std::string_view> names = views::table_names(world, {});
  const std::string count = std::to_string(names.size());
  ui::begin_container({.title = "What is encrypted by what", .count = count, .flush = true});
  const ui::TableSpec spec = {
      .name = "What is encrypted by what",
      .columns = columns,
      .rows = static_cast<int>(names.size()),
      .key = [&](int row) { return std::string(names[static_cast<std::size_t>(row)]); },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::TableRow row = views::table_row(world, names[static_cast<std::size_t>(index)]);
            if (cells.link(row.name)) actions.navigate(app::table(row.name));
            cells.status(kind_of(row.status.tone), row.status.word);
            cells.status(kind_of(row.encryption.tone), row.encryption.word);
          },
      .fresh = app.recent_change() ? std::string_view(app.recent_change()->table) : std::string_view(),
      .fresh_seconds = app.recent_change() ? app.recent_change()->seconds : 0,
      .empty_title = "No tables yet",
      .empty_text = "Every table is encrypted at rest. You choose the key.",
      .empty_action = "Create a table",
      .max_height = 280,
  };
  const ui::TableEvents events = ui::table(spec, state.tables);
  if (events.opened >= 0) actions.navigate(app::table(std::string(names[static_cast<std::size_t>(events.opened)])));
  if (events.empty_action) actions.navigate(app::create_table());
  ui::end_container();
}

void draw_choices() {
  ui::heading(2, "The key choices");
  ui::gap(ui::kSpaceXxs);
  ui::paragraph("Three kinds of AWS KMS keys can encrypt a table. The console of the guide offers the first two.",
                ui::Ink::Muted);
  ui::gap(ui::kSpaceM);
  const std::vector<views::KeyChoice>& choices = views::key_choices();
  ui::grid("key-choices", static_cast<int>(choices.size()), 3, kCardWidth, [&](int index, float) {
    const views::KeyChoice& choice = choices[static_cast<std::size_t>(index)];
    ui::begin_container({.title = choice.title, .description = choice.summary, .level = 3});
    if (!choice.guide.empty()) {
      ui::badge(choice.guide, ui::Tone::Info);
      ui::gap(ui::kSpaceS);
    }
    draw_facts(choice.title, 1, choice.facts);
    ui::end_container();
  });
}

}  // namespace

void draw_dashboard(const app::App& app, DashboardState& state, app::Actions& actions) {
  ui::page_header(
      "Encryption at rest for DynamoDB",
      "Every table is encrypted. Learn which key does it, and change it, by console and by CLI. Everything here is "
      "simulated: nothing is real or billed.");
  ui::grid("starts", 2, 2, kStartWidth, [&](int index, float) { draw_start(app, kStarts[index], actions); });
  ui::gap(ui::kSpaceL);
  draw_encrypted(app, state, actions);
  ui::gap(ui::kSpaceL);
  draw_upcoming("What happens next", views::upcoming(app.world()), actions);
  ui::gap(ui::kSpaceXl);
  draw_choices();
}

}  // namespace keyturn::screens
