#include "screens/event_list.h"

#include <string>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/code_block.h"
#include "ui/container.h"
#include "ui/key_values.h"
#include "ui/text.h"

namespace keyturn::screens {
namespace {

void open(const views::EventResource& resource, app::Actions& actions) {
  actions.navigate(resource.table.empty() ? app::key(resource.key_id) : app::table(resource.table));
}

bool has_page(const views::EventResource& resource) { return !resource.table.empty() || !resource.key_id.empty(); }

void draw_row(const views::EventRow& row, ui::Cells& cells, app::Actions& actions) {
  cells.code(std::string(static_cast<std::size_t>(4 * row.depth), ' ') + row.name);
  cells.text(row.time, ui::Ink::Muted);
  cells.text(row.caller);
  cells.text(row.service);
  if (has_page(row.resource)) {
    if (cells.link(row.resource.name)) open(row.resource, actions);
  } else {
    cells.text(row.resource.name.empty() ? "–" : row.resource.name);
  }
  cells.status(row.error.empty() ? ui::StatusKind::Success : ui::StatusKind::Error,
               row.error.empty() ? "Done" : row.error);
}

void select(trail::EventNumber number, EventListState& state) { state.table.selected = {std::to_string(number)}; }

void draw_relations(const views::EventDetails& details, ui::KeyValues& pairs, EventListState& state,
                    app::Actions& actions) {
  for (const views::EventResource& resource : details.resources) {
    if (!has_page(resource)) {
      pairs.text("Resource", resource.name);
    } else if (pairs.link("Resource", resource.name)) {
      open(resource, actions);
    }
  }
  if (details.cause && pairs.link("Caused by", joined({details.cause->name, "##cause"}))) {
    select(details.cause->number, state);
  }
  if (details.is_cause_unseen) pairs.text("Caused by", "A request for items, which the event history does not hold");
  if (details.caused.empty()) return;
  pairs.custom("Caused", [&](float) {
    for (const views::EventLink& link : details.caused) {
      if (ui::link(joined({link.name, "##", std::to_string(link.number)}))) select(link.number, state);
    }
  });
}

void draw_details(const views::EventDetails& details, EventListState& state, app::Actions& actions) {
  ui::begin_container({.title = "Event record", .description = details.name});
  {
    ui::KeyValues pairs("Event", 3);
    for (const views::Pair& fact : details.facts) {
      if (fact.copyable) {
        pairs.span(fact.label == "Error message" ? 3 : 2).copyable(fact.label, fact.value, fact.note);
      } else {
        pairs.text(fact.label, fact.value, fact.note);
      }
    }
    draw_relations(details, pairs, state, actions);
  }
  ui::gap(ui::kSpaceM);
  draw_command("Look it up in the CLI", details.command, actions);
  ui::gap(ui::kSpaceM);
  ui::code_block("Event record", details.record);
  ui::end_container();
}

void make_details(const app::App& app, EventListState& state) {
  const trail::EventNumber number = state.table.selected.empty() ? 0 : std::stoull(*state.table.selected.begin());
  if (number == state.details_of && state.made_at == app.revision()) return;
  state.details = number == 0 ? std::nullopt : views::event_details(app.world(), number);
  state.details_of = number;
  state.made_at = app.revision();
}

}  // namespace

bool draw_event_list(const app::App& app, const EventListText& text, const std::vector<views::ThreadedEvent>& events,
                     EventListState& state, app::Actions& actions) {
  static const std::vector<ui::Column> columns = {
      {.title = "Event name", .weight = 1.4F, .min_width = 250, .sortable = false},
      {.title = "Event time", .width = 226, .sortable = false},
      {.title = "User", .weight = 1, .min_width = 172, .sortable = false},
      {.title = "Source", .width = 112, .sortable = false},
      {.title = "Resource", .weight = 1, .min_width = 160, .sortable = false},
      {.title = "Result", .weight = 1, .min_width = 150, .sortable = false}};
  const World& world = app.world();
  const std::string count = std::to_string(events.size());
  ui::begin_container({.title = text.title, .count = count, .description = text.description, .flush = true});
  const ui::TableSpec spec = {
      .name = text.title,
      .columns = columns,
      .rows = static_cast<int>(events.size()),
      .selection = ui::Selection::One,
      .key =
          [&](int row) {
            return std::to_string(world.ground.trail.at(events[static_cast<std::size_t>(row)].index).number);
          },
      .cells =
          [&](int row, ui::Cells& cells) {
            draw_row(views::event_row(world, events[static_cast<std::size_t>(row)]), cells, actions);
          },
      .empty_title = text.empty_title,
      .empty_text = text.empty_text,
      .empty_action = text.empty_action,
      .max_height = 420,
  };
  const ui::TableEvents happened = ui::table(spec, state.table);
  ui::end_container();
  make_details(app, state);
  if (state.details) {
    ui::gap(ui::kSpaceL);
    // What is shown may ask for another one.
    const views::EventDetails shown = *state.details;
    draw_details(shown, state, actions);
  }
  return happened.empty_action;
}

}  // namespace keyturn::screens
