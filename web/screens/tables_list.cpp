#include "screens/tables_list.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "ui/tokens.h"
#include "views/tables.h"

namespace keyturn::screens {
namespace {

constexpr float kFilterWidth = 320;

const std::vector<ui::Column>& columns() {
  static const std::vector<ui::Column> list = {
      {.title = "Name", .weight = 1, .min_width = 110},
      {.title = "Status", .width = 118},
      {.title = "Encryption type", .weight = 1.8F, .min_width = 238},
      {.title = "Encryption key", .weight = 1.4F, .min_width = 180},
      {.title = "Partition key", .weight = 1.1F, .min_width = 138},
      {.title = "Sort key", .weight = 1.2F, .min_width = 150},
      {.title = "Capacity", .weight = 1.1F, .min_width = 146},
  };
  return list;
}

constexpr views::TableOrder kOrders[] = {
    views::TableOrder::Name,         views::TableOrder::Status,  views::TableOrder::Encryption, views::TableOrder::Key,
    views::TableOrder::PartitionKey, views::TableOrder::SortKey, views::TableOrder::Capacity};

void draw_filter(const app::App& app, app::Actions& actions) {
  std::string filter = app.route().filter;
  const ui::TextFieldOptions look = {.placeholder = "Find tables by name", .width = kFilterWidth, .search = true};
  if (!ui::text_field({.label = "Find tables"}, filter, look).changed) return;
  app::Route route = app::tables();
  route.filter = filter;
  actions.replace_route(route);
}

void draw_row(const views::TableRow& row, ui::Cells& cells, app::Actions& actions) {
  if (cells.link(row.name)) actions.navigate(app::table(row.name));
  cells.status(kind_of(row.status.tone), row.status.word);
  cells.status(kind_of(row.encryption.tone), row.encryption.word);
  if (row.key.empty()) {
    cells.text("–");
  } else if (cells.link(joined({row.key, "##key"}))) {
    actions.navigate(app::key(row.key_id));
  }
  cells.text(row.partition_key);
  cells.text(row.sort_key.empty() ? "–" : row.sort_key);
  cells.text(row.capacity);
}

// "2 of 5" while a filter hides some.
std::string counter(std::size_t shown, std::size_t all) {
  return shown == all ? std::to_string(all) : joined({std::to_string(shown), " of ", std::to_string(all)});
}

}  // namespace

void draw_tables_list(const app::App& app, TablesListState& state, app::Actions& actions) {
  const World& world = app.world();
  const std::string& filter = app.route().filter;
  const auto order = kOrders[static_cast<std::size_t>(state.table.sort_column)];
  const std::vector<std::string_view> names = views::table_names(world, {filter, order, state.table.descending});
  // What is out of sight is not deleted along.
  std::erase_if(state.table.selected, [&](const std::string& name) {
    return world.tables.find(name) == nullptr || !views::is_listed(name, filter);
  });
  const std::vector<std::string> selected(state.table.selected.begin(), state.table.selected.end());

  const std::string count = counter(names.size(), world.tables.tables.size());
  ui::begin_container({.title = "Tables",
                       .count = count,
                       .actions =
                           [&] {
                             const views::Permission deletion = views::can_delete_all(world, selected);
                             if (ui::button(selected.size() > 1 ? "Delete tables" : "Delete table",
                                            {.enabled = deletion.allowed, .reason = deletion.reason})) {
                               actions.open_dialog(app::DeleteTableDialog{selected});
                             }
                             ui::beside();
                             if (ui::button("Create Table", {.kind = ui::ButtonKind::Primary}))
                               actions.navigate(app::create_table());
                           },
                       .flush = true,
                       .level = 1});
  if (!world.tables.tables.empty()) ui::inset([&] { draw_filter(app, actions); });

  const bool filtered = !filter.empty() && !world.tables.tables.empty();
  const ui::TableSpec spec = {
      .name = "Tables",
      .columns = columns(),
      .rows = static_cast<int>(names.size()),
      .selection = ui::Selection::Many,
      .key = [&](int row) { return std::string(names[static_cast<std::size_t>(row)]); },
      .cells =
          [&](int row, ui::Cells& cells) {
            draw_row(views::table_row(world, names[static_cast<std::size_t>(row)]), cells, actions);
          },
      .fresh = app.recent_change() ? std::string_view(app.recent_change()->table) : std::string_view(),
      .fresh_seconds = app.recent_change() ? app.recent_change()->seconds : 0,
      .empty_title = filtered ? "No table matches" : "No tables",
      .empty_text = filtered ? "No table has this in its name." : "Create a table and choose the key that encrypts it.",
      .empty_action = filtered ? "Clear filter" : "Create a table",
  };
  const ui::TableEvents events = ui::table(spec, state.table);
  if (events.opened >= 0) actions.navigate(app::table(std::string(names[static_cast<std::size_t>(events.opened)])));
  if (events.empty_action && filtered) actions.replace_route(app::tables());
  if (events.empty_action && !filtered) actions.navigate(app::create_table());
  ui::end_container();
}

}  // namespace keyturn::screens
