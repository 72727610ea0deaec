#include "screens/table_items.h"

#include <algorithm>

#include "base/text.h"
#include "screens/explore_form.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/cli_twin.h"
#include "views/item_keys.h"
#include "views/item_page.h"
#include "views/moments.h"
#include "views/read_trouble.h"

namespace keyturn::screens {
namespace {

constexpr float kColumnWidth = 150;

// Reads the page that begins where the last of `starts` says.
void read_page(const dynamodb::Table& table, TableItemsState& state, app::Actions& actions) {
  state.rows = {};
  actions.ask({"dynamodb", views::operation_of(state.ran), views::explore_params(table, state.ran, state.starts.back()),
               std::string(kExploreForm)});
}

void draw_explorer(const app::App& app, const dynamodb::Table& table, TableItemsState& state, app::Actions& actions) {
  ui::begin_container({.title = "Explore items",
                       .description =
                           "Items are encrypted. To read them DynamoDB asks AWS KMS for the table key in your name, "
                           "unless it has it since less than five minutes."});
  bool run = draw_explore_form(table, state);
  const bool complete = views::errors_of(table, state.form).empty();
  ui::gap(ui::kSpaceM);
  const views::Permission permission = views::can_use_items(table);
  run = ui::button("Run", {.kind = ui::ButtonKind::Primary,
                           .icon = ui::Icon::Play,
                           .enabled = permission.allowed,
                           .reason = permission.reason}) ||
        (run && permission.allowed);
  ui::beside();
  if (ui::button("Reset")) state.form = {};
  if (run) {
    state.tried = state.goes_to_error = !complete;
    if (complete) {
      state.ran = state.form;
      state.starts = {nullptr};
      read_page(table, state, actions);
    }
  }
  if (const ServiceError* error = app.form_error(kExploreForm)) {
    ui::gap(ui::kSpaceM);
    draw_item_refusal(app, table, error, actions);
  }
  if (complete) {
    ui::gap(ui::kSpaceM);
    draw_twin("Run",
              views::aws_command("dynamodb", views::operation_of(state.form), views::explore_params(table, state.form)),
              actions);
  }
  ui::end_container();
}

app::ConfirmDialog deletion_of(const dynamodb::Table& table, const app::Answer& answer, const TableItemsState& state) {
  app::ConfirmDialog dialog;
  for (const Json& item : answer.reply["Items"]) {
    if (!state.rows.selected.contains(views::name_of_item(table, item))) continue;
    dialog.what.calls.push_back(
        {"dynamodb", "DeleteItem", {{"TableName", table.name}, {"Key", views::key_of_item(table, item)}}, {}, {}});
  }
  const std::string count = std::to_string(dialog.what.calls.size());
  const std::string items = joined({count, count == "1" ? " item" : " items"});
  dialog.title = joined({"Delete ", items});
  dialog.consequences = {joined({"What is deleted is gone from ", table.name, " and its indexes."})};
  dialog.button = "Delete items";
  dialog.what.name = joined({"delete ", items, " of table ", table.name});
  dialog.what.text = joined({items, " deleted from ", table.name});
  dialog.what.form = "delete-items";
  dialog.then_ask = {{"dynamodb", views::operation_of(state.ran), answer.params, std::string(kExploreForm)}};
  return dialog;
}

void draw_columns(const dynamodb::Table& table, const views::ItemPage& page, TableItemsState& state) {
  const std::size_t keys = views::key_parts(table).size();
  if (page.attributes.size() <= keys) return;
  ui::inset([&] {
    if (ui::button(state.chooses_columns ? "Hide the choice of columns" : "Choose columns",
                   {.kind = ui::ButtonKind::Quiet,
                    .icon = state.chooses_columns ? ui::Icon::ChevronUp : ui::Icon::ChevronDown})) {
      state.chooses_columns = !state.chooses_columns;
    }
    if (!state.chooses_columns) return;
    const std::size_t others = page.attributes.size() - keys;
    ui::grid("columns", static_cast<int>(others), 4, kColumnWidth, [&](int i, float) {
      const std::string& name = page.attributes[keys + static_cast<std::size_t>(i)];
      bool shown = !state.hidden.contains(name);
      if (!ui::checkbox(name, shown)) return;
      if (shown) {
        state.hidden.erase(name);
      } else {
        state.hidden.insert(name);
      }
    });
  });
}

void draw_rows(const dynamodb::Table& table, const app::Answer& answer, const views::ItemPage& page,
               TableItemsState& state, app::Actions& actions) {
  const std::vector<std::string> shown = views::shown_attributes(table, page, state.hidden);
  std::vector<ui::Column> columns;
  for (const std::string& name : shown) columns.push_back({.title = name, .min_width = 160, .sortable = false});
  const Json& items = answer.reply["Items"];
  const auto open = [&](const Json& item) {
    actions.navigate(app::item(table.name, views::key_of_item(table, item).dump()));
  };
  const ui::TableSpec spec = {
      .name = "Items",
      .columns = columns,
      .rows = page.items,
      .selection = ui::Selection::Many,
      .key = [&](int row) { return views::name_of_item(table, items[static_cast<std::size_t>(row)]); },
      .cells =
          [&](int row, ui::Cells& cells) {
            const Json& item = items[static_cast<std::size_t>(row)];
            for (std::size_t i = 0; i < shown.size(); ++i) {
              const std::string text = views::item_cell(item, shown[i]);
              if (i > 0) {
                cells.text(text);
              } else if (cells.link(text)) {
                open(item);
              }
            }
          },
      .empty_title = page.has_more ? "No item of this page passes the filters" : "No items",
      .empty_text = page.has_more ? "There is more to read: go to the next page." : "Nothing that was read is shown.",
  };
  const ui::TableEvents events = ui::table(spec, state.rows);
  if (events.opened >= 0) open(items[static_cast<std::size_t>(events.opened)]);
}

void draw_paging(const dynamodb::Table& table, const app::Answer& answer, const views::ItemPage& page,
                 TableItemsState& state, app::Actions& actions) {
  ui::inset([&] {
    ui::gap(ui::kSpaceXs);
    const bool first = state.starts.size() < 2;
    if (ui::button("Previous page",
                   {.icon = ui::Icon::ChevronLeft, .enabled = !first, .reason = "This is the first page"})) {
      state.starts.pop_back();
      read_page(table, state, actions);
    }
    ui::beside();
    if (ui::button("Next page",
                   {.icon = ui::Icon::ChevronRight, .enabled = page.has_more, .reason = "There is no more to read"})) {
      state.starts.push_back(answer.reply["LastEvaluatedKey"]);
      read_page(table, state, actions);
    }
    ui::beside(ui::kSpaceM);
    ui::text(joined({"Page ", std::to_string(std::max<std::size_t>(1, state.starts.size()))}), ui::TextRole::Body,
             ui::Ink::Muted);
  });
}

void draw_result(const app::App& app, const dynamodb::Table& table, TableItemsState& state, app::Actions& actions) {
  const app::Answer* answer = app.answer(kExploreForm);
  const views::ItemPage page = answer ? views::item_page(table, answer->reply) : views::ItemPage();
  const std::string count = answer ? std::to_string(page.items) : std::string();
  const std::string about = answer ? joined({page.summary, " As of ", views::date_and_time(answer->time), "."})
                                   : std::string("Nothing was read yet: choose Run.");
  const views::Permission permission = views::can_use_items(table);
  ui::begin_container({.title = "Items returned",
                       .count = count,
                       .description = about,
                       .actions =
                           [&] {
                             if (ui::button("Delete items", {.enabled = answer && !state.rows.selected.empty(),
                                                             .reason = "Select items first"})) {
                               actions.open_dialog(deletion_of(table, *answer, state));
                             }
                             ui::beside();
                             if (ui::button("Create item", {.kind = ui::ButtonKind::Primary,
                                                            .enabled = permission.allowed,
                                                            .reason = permission.reason})) {
                               actions.navigate(app::create_item(table.name));
                             }
                           },
                       .flush = true});
  if (answer) {
    draw_columns(table, page, state);
    draw_rows(table, *answer, page, state, actions);
    draw_paging(table, *answer, page, state, actions);
  }
  ui::end_container();
}

}  // namespace

void draw_item_refusal(const app::App& app, const dynamodb::Table& table, const ServiceError* error,
                       app::Actions& actions) {
  if (!error) return;
  draw_refusal(error);
  const views::Advice advice = views::advice_on(app.world(), table, *error);
  if (advice.text.empty()) return;
  ui::alert(ui::Tone::Info, "What helps", advice.text);
  ui::gap(ui::kSpaceXs);
  if (!advice.key_id.empty() && ui::link("Open the key of this table")) actions.navigate(app::key(advice.key_id));
  ui::gap(ui::kSpaceM);
}

void draw_table_items(const app::App& app, const dynamodb::Table& table, TableItemsState& state,
                      app::Actions& actions) {
  draw_explorer(app, table, state, actions);
  ui::gap(ui::kSpaceL);
  draw_result(app, table, state, actions);
}

}  // namespace keyturn::screens
