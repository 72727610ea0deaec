#include "screens/table_tags.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "screens/parts.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "table-tags";
constexpr float kTagWidth = 260;

void draw_list(const dynamodb::Table& table, TableSettingsState& state) {
  static const std::vector<ui::Column> columns = {{.title = "Key", .weight = 1, .min_width = 160, .sortable = false},
                                                  {.title = "Value", .weight = 1, .min_width = 160, .sortable = false}};
  const std::vector<dynamodb::Tag>& tags = table.definition.tags;
  std::erase_if(state.tags.selected, [&](const std::string& key) {
    return std::none_of(tags.begin(), tags.end(), [&](const auto& tag) { return tag.key == key; });
  });
  const ui::TableSpec spec = {
      .name = "Tags",
      .columns = columns,
      .rows = static_cast<int>(tags.size()),
      .selection = ui::Selection::One,
      .key = [&](int row) { return tags[static_cast<std::size_t>(row)].key; },
      .cells =
          [&](int row, ui::Cells& cells) {
            cells.text(tags[static_cast<std::size_t>(row)].key);
            cells.text(tags[static_cast<std::size_t>(row)].value);
          },
      .empty_title = "No tags",
      .empty_text = "Tags name a table's owner, its costs or its purpose.",
      .max_height = 320,
  };
  ui::table(spec, state.tags);
}

}  // namespace

void draw_table_tags(const app::App& app, const dynamodb::Table& table, TableSettingsState& state,
                     app::Actions& actions) {
  if (state.tag_sent && !app.form_error(kForm)) state.tag = {};
  state.tag_sent = false;
  const views::Permission permission = views::can_update(table);
  const bool selected = !state.tags.selected.empty();
  const std::string count = std::to_string(table.definition.tags.size());
  ui::begin_container(
      {.title = "Tags",
       .count = count,
       .actions =
           [&] {
             const std::string_view reason = selected ? std::string_view(permission.reason) : "Select a tag first";
             if (!ui::button("Remove tag", {.enabled = selected && permission.allowed, .reason = reason})) return;
             actions.call({"dynamodb",
                           "UntagResource",
                           views::untag_params(table, *state.tags.selected.begin()),
                           std::string(kForm),
                           {}});
           },
       .flush = true});
  draw_list(table, state);
  ui::inset([&] {
    ui::gap(ui::kSpaceS);
    const std::string error = state.tag_tried ? views::tag_error(state.tag) : std::string();
    ui::text_field({.label = "Tag key", .error = error}, state.tag.key, {.width = kTagWidth});
    ui::beside(ui::kSpaceM, kTagWidth);
    ui::text_field({.label = "Tag value", .optional = true}, state.tag.value, {.width = kTagWidth});
    ui::gap(ui::kSpaceS);
    draw_refusal(app.form_error(kForm));
    if (!ui::button("Add tag", {.enabled = permission.allowed, .reason = permission.reason})) return;
    state.tag_tried = !views::tag_error(state.tag).empty();
    if (state.tag_tried) return;
    actions.call({"dynamodb", "TagResource", views::tag_params(table, state.tag), std::string(kForm), {}});
    state.tag_sent = true;
  });
  ui::end_container();
}

}  // namespace keyturn::screens
