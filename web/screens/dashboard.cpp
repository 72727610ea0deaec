#include "screens/dashboard.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "screens/upcoming.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/key_tag.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/guide.h"
#include "views/key_choices.h"
#include "views/tables_by_key.h"
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

std::string tables_in_words(const views::KeyGroup& group) {
  const int others = group.tables - static_cast<int>(group.first.size());
  std::string words = join(group.first, ", ");
  if (others > 0) words += joined({" and ", std::to_string(others), " more"});
  return words;
}

void draw_key(const views::KeyGroup& group, ui::Cells& cells, app::Actions& actions) {
  cells.custom(group.name, [&] {
    if (group.key_id.empty()) return ui::text(group.name);
    ui::key_tag(group.tag.letter, group.tag.hue);
    ui::beside();
    if (ui::link(group.name)) actions.navigate(app::key(group.key_id));
  });
  cells.text(group.kind);
  cells.status(kind_of(group.status.tone), group.status.word);
  cells.text(std::to_string(group.tables));
  cells.custom(tables_in_words(group), [&] {
    if (group.tables > 1) return ui::text(tables_in_words(group));
    if (ui::link(group.first.front())) actions.navigate(app::table(group.first.front()));
  });
}

void draw_encrypted(const app::App& app, DashboardState& state, app::Actions& actions) {
  static const std::vector<ui::Column> columns = {
      {.title = "Key", .weight = 1.2F, .min_width = 190, .sortable = false},
      {.title = "Key manager", .width = 160, .sortable = false},
      {.title = "Key status", .width = 180, .sortable = false},
      {.title = "Tables", .width = 90, .sortable = false},
      {.title = "Which", .weight = 1.4F, .min_width = 200, .sortable = false}};
  const std::vector<views::KeyGroup> groups = views::tables_by_key(app.world());
  ui::begin_container({.title = "What is encrypted by what",
                       .description = "A key's letter and colour are the same wherever it is shown.",
                       .flush = true});
  const ui::TableSpec spec = {
      .name = "What is encrypted by what",
      .columns = columns,
      .rows = static_cast<int>(groups.size()),
      .key = [&](int row) { return groups[static_cast<std::size_t>(row)].name; },
      .cells = [&](int row, ui::Cells& cells) { draw_key(groups[static_cast<std::size_t>(row)], cells, actions); },
      .empty_title = "No tables yet",
      .empty_text = "Every table is encrypted at rest. You choose the key.",
      .empty_action = "Create a table",
      .max_height = 280,
  };
  if (ui::table(spec, state.tables).empty_action) actions.navigate(app::create_table());
  ui::end_container();
}

// A bill takes a look at the whole trail; it changes by the hour.
const views::Cost& cost_of(const app::App& app, DashboardState& state) {
  const std::int64_t hour = app.world().ground.now.milliseconds / hours(1).milliseconds;
  if (!state.cost || state.cost_hour != hour || state.cost_revision != app.revision()) {
    state.cost = views::cost_so_far(app.world());
    state.cost_hour = hour;
    state.cost_revision = app.revision();
  }
  return *state.cost;
}

void draw_cost(const app::App& app, DashboardState& state) {
  const views::Cost& cost = cost_of(app, state);
  ui::begin_container({.title = "Simulated cost so far",
                       .description = joined({cost.month,
                                              ", by AWS' prices for keys, requests to AWS KMS and backups. "
                                              "Nobody bills it."})});
  ui::text(cost.total, ui::TextRole::SectionTitle);
  if (!cost.lines.empty()) {
    ui::gap(ui::kSpaceM);
    ui::KeyValues pairs("Simulated cost so far", 3);
    for (const views::CostLine& line : cost.lines) pairs.text(line.item, line.amount, line.quantity);
  }
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
  ui::gap(ui::kSpaceL);
  draw_cost(app, state);
  ui::gap(ui::kSpaceXl);
  draw_choices();
}

}  // namespace keyturn::screens
