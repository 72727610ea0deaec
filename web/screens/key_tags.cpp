#include "screens/key_tags.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "screens/parts.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/cli_twin.h"
#include "views/key_actions.h"
#include "views/keys.h"

namespace keyturn::screens {
namespace {

using views::KeyAction;

constexpr std::string_view kAddForm = "tag-key";
constexpr std::string_view kRemoveForm = "untag-key";
constexpr float kFieldMinimum = 240;

void draw_add(const app::App& app, const std::string& key_id, KeyTagsState& state, app::Actions& actions) {
  if (state.sent && !app.form_error(kAddForm)) {
    state.name.clear();
    state.value.clear();
    state.tried = false;
  }
  state.sent = false;
  ui::begin_container({.title = "Add tag", .description = "A tag of a key that is there already gets the new value."});
  const bool is_missing = state.tried && state.name.empty();
  bool submitted = false;
  ui::grid("tag-fields", 2, 2, kFieldMinimum, [&](int field, float width) {
    const ui::TextFieldEvents events =
        field == 0 ? ui::text_field({.label = "Tag key", .error = is_missing ? "Enter a tag key." : ""}, state.name,
                                    {.width = width})
                   : ui::text_field({.label = "Tag value", .optional = true}, state.value, {.width = width});
    if (events.changed) actions.push(app::ClearFormErrorAction{std::string(kAddForm)});
    submitted |= events.submitted;
  });
  ui::gap(ui::kSpaceM);
  draw_refusal(app.form_error(kAddForm));
  const Json params = {{"KeyId", key_id}, {"Tags", {{{"TagKey", state.name}, {"TagValue", state.value}}}}};
  const views::Permission permission = views::can(app.world(), key_id, KeyAction::Tag);
  const ui::ButtonOptions look = {
      .kind = ui::ButtonKind::Primary, .enabled = permission.allowed, .reason = permission.reason};
  if (ui::button(views::label_of(KeyAction::Tag), look) || (submitted && permission.allowed)) {
    state.tried = true;
    if (!state.name.empty()) {
      state.sent = true;
      actions.call({"kms", "TagResource", params, std::string(kAddForm), {}});
    }
  }
  ui::gap(ui::kSpaceM);
  draw_twin("Add tag", views::aws_command("kms", "TagResource", params), actions);
  ui::end_container();
}

}  // namespace

void draw_key_tags(const app::App& app, const std::string& key_id, KeyTagsState& state, app::Actions& actions) {
  static const std::vector<ui::Column> columns = {
      {.title = "Tag key", .weight = 1, .min_width = 180, .sortable = false},
      {.title = "Tag value", .weight = 2, .sortable = false}};
  const std::vector<views::Pair> tags = views::key_tags(app.world(), key_id);
  const int row_count = static_cast<int>(tags.size());
  const auto key_of = [&](int row) { return tags[static_cast<std::size_t>(row)].label; };
  const std::string selected = selected_row(state.table, row_count, key_of);
  const std::string count = std::to_string(tags.size());
  ui::begin_container(
      {.title = "Tags",
       .count = count,
       .actions =
           [&] {
             const views::Permission permission = selected.empty() ? views::Permission{false, "Select a tag"}
                                                                   : views::can(app.world(), key_id, KeyAction::Untag);
             if (ui::button(views::label_of(KeyAction::Untag),
                            {.icon = ui::Icon::Delete, .enabled = permission.allowed, .reason = permission.reason})) {
               actions.call({"kms",
                             "UntagResource",
                             {{"KeyId", key_id}, {"TagKeys", {selected}}},
                             std::string(kRemoveForm),
                             {}});
             }
           },
       .flush = true});
  const ui::TableSpec spec = {
      .name = "Tags",
      .columns = columns,
      .rows = row_count,
      .selection = ui::Selection::One,
      .key = key_of,
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::Pair& tag = tags[static_cast<std::size_t>(index)];
            cells.text(tag.label);
            cells.text(tag.value.empty() ? "–" : tag.value);
          },
      .empty_title = "No tags",
      .empty_text = "Tags sort keys, and policies can ask for them with aws:ResourceTag.",
      .max_height = 320,
  };
  if (ui::table(spec, state.table).selection_changed) {
    actions.push(app::ClearFormErrorAction{std::string(kRemoveForm)});
  }
  ui::end_container();
  ui::gap(ui::kSpaceL);
  if (const app::Refusal* const refusal = app.form_error(kRemoveForm)) {
    draw_refusal(refusal);
    ui::gap(ui::kSpaceXs);
  }
  draw_add(app, key_id, state, actions);
}

}  // namespace keyturn::screens
