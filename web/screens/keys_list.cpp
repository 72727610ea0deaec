#include "screens/keys_list.h"

#include <string>
#include <vector>

#include "screens/parts.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/key_tag.h"
#include "ui/layout.h"
#include "views/key_tag.h"
#include "views/keys.h"

namespace keyturn::screens {

namespace {

// In the order of views::KeyFilter; the address has the tab.
constexpr const char* kTabs[] = {"", "aws-managed", "customer-managed"};

views::KeyFilter filter_of(const app::Route& route) {
  for (int i = 1; i < 3; ++i) {
    if (route.tab == kTabs[i]) return static_cast<views::KeyFilter>(i);
  }
  return views::KeyFilter::All;
}

void draw_filter(views::KeyFilter filter, app::Actions& actions) {
  int index = static_cast<int>(filter);
  if (!ui::segmented("Key manager", {"All", "AWS managed", "Customer managed"}, index)) return;
  actions.replace_route(app::keys(kTabs[index]));
}

}  // namespace

void draw_keys_list(const app::App& app, KeysListState& state, app::Actions& actions) {
  static const std::vector<ui::Column> columns = {
      {.title = "Alias", .weight = 1.2F, .min_width = 172, .sortable = false},
      {.title = "Tag", .width = 56, .sortable = false},
      {.title = "Key id", .width = 328, .sortable = false},
      {.title = "Status", .width = 118, .sortable = false},
      {.title = "Key manager", .weight = 1, .min_width = 150, .sortable = false},
      {.title = "Tables that it encrypts", .weight = 1.3F, .min_width = 180, .sortable = false}};
  const views::KeyFilter filter = filter_of(app.route());
  const std::vector<views::KeyRow> rows = views::key_rows(app.world(), filter);
  const views::KeyTags tags(app.world());
  const std::string count = std::to_string(rows.size());
  ui::begin_container({.title = "Keys",
                       .count = count,
                       .description =
                           "The AWS KMS keys of this account. Keys that AWS owns are not among them: nobody outside "
                           "of AWS sees those.",
                       .actions =
                           [&] {
                             if (ui::button("Create key", {.kind = ui::ButtonKind::Primary}))
                               actions.navigate(app::create_key());
                           },
                       .flush = true,
                       .level = 1});
  if (!app.world().keys.keys.empty()) ui::inset([&] { draw_filter(filter, actions); });
  const bool is_for_aws = filter != views::KeyFilter::CustomerManaged;
  const ui::TableSpec spec = {
      .name = "Keys",
      .columns = columns,
      .rows = static_cast<int>(rows.size()),
      .key = [&](int row) { return rows[static_cast<std::size_t>(row)].id; },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::KeyRow& row = rows[static_cast<std::size_t>(index)];
            if (cells.link(row.alias.empty() ? row.id : row.alias)) actions.navigate(app::key(row.id));
            const views::KeyTag tag = tags.of(row.id);
            cells.custom({}, [&] { ui::key_tag(tag.letter, tag.hue); });
            cells.code(row.id);
            cells.status(kind_of(row.status.tone), row.status.word);
            cells.text(row.manager);
            cells.text(row.tables.empty() ? "–" : row.tables);
          },
      .fresh = app.recent_change() ? std::string_view(app.recent_change()->key_id) : std::string_view(),
      .fresh_seconds = app.recent_change() ? app.recent_change()->seconds : 0,
      .empty_title = "No keys yet",
      .empty_text = is_for_aws
                        ? "The AWS managed key aws/dynamodb appears here as soon as a table is encrypted with it."
                        : "Keys that you create appear here. Their policy, rotation and deletion are yours.",
      .empty_action = is_for_aws ? "Create a table" : "Create a key",
  };
  const ui::TableEvents events = ui::table(spec, state.table);
  if (events.opened >= 0) actions.navigate(app::key(rows[static_cast<std::size_t>(events.opened)].id));
  if (events.empty_action) actions.navigate(is_for_aws ? app::create_table() : app::create_key());
  ui::end_container();
}

}  // namespace keyturn::screens
