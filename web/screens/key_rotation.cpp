#include "screens/key_rotation.h"

#include <optional>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/days_field.h"
#include "views/key_actions.h"
#include "views/key_rotation.h"

namespace keyturn::screens {
namespace {

using views::KeyAction;

constexpr std::string_view kForm = "key-rotation";
constexpr float kDaysWidth = 200;

bool draw_action(const app::App& app, const std::string& id, KeyAction action, const std::string& label) {
  const views::Permission permission = views::can(app.world(), id, action);
  return ui::button(label, {.enabled = permission.allowed, .reason = permission.reason});
}

// The period, and the buttons that turn rotation on, off, or another way.
void draw_period(const app::App& app, const std::string& id, const views::KeyRotation& rotation,
                 KeyRotationState& state, app::Actions& actions) {
  const views::Permission permission = views::can(app.world(), id, KeyAction::EnableRotation);
  if (!state.typed) state.days = std::to_string(rotation.period_in_days);
  const std::string rule = views::days_constraint(views::kRotationPeriod);
  const std::string error = views::days_error(state.days, views::kRotationPeriod);
  const ui::TextFieldEvents events =
      ui::text_field({.label = "Rotation period in days", .constraint = rule, .error = error}, state.days,
                     {.width = kDaysWidth, .digits_only = true, .enabled = permission.allowed});
  if (events.changed) {
    state.typed = true;
    actions.push(app::ClearFormErrorAction{std::string(kForm)});
  }
  ui::gap(ui::kSpaceM);
  const std::optional<int> days = views::days_in(state.days, views::kRotationPeriod);
  const std::string label = rotation.is_on ? "Save period" : views::label_of(KeyAction::EnableRotation);
  if (draw_action(app, id, KeyAction::EnableRotation, label) && days) {
    actions.call({"kms", "EnableKeyRotation", views::enable_rotation_params(id, *days), std::string(kForm), {}});
    state.typed = false;
  }
  if (!rotation.is_on) return;
  ui::beside();
  if (draw_action(app, id, KeyAction::DisableRotation, views::label_of(KeyAction::DisableRotation))) {
    actions.call({"kms", "DisableKeyRotation", {{"KeyId", id}}, std::string(kForm), {}});
  }
}

void draw_materials(const views::KeyRotation& rotation, KeyRotationState& state) {
  static const std::vector<ui::Column> columns = {
      {.title = "Key material id", .weight = 1.6F, .min_width = 200, .sortable = false},
      {.title = "Came by", .weight = 1, .min_width = 160, .sortable = false},
      {.title = "State", .width = 184, .sortable = false},
      {.title = "Date", .weight = 1.2F, .min_width = 226, .sortable = false}};
  const std::string count = std::to_string(rotation.materials.size());
  ui::begin_container({.title = "Key material",
                       .count = count,
                       .description =
                           "A rotation adds new material and keeps the old: what was encrypted stays readable, and the "
                           "key keeps its id.",
                       .flush = true});
  const ui::TableSpec spec = {
      .name = "Key material",
      .columns = columns,
      .rows = static_cast<int>(rotation.materials.size()),
      .key = [&](int row) { return rotation.materials[static_cast<std::size_t>(row)].id; },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::MaterialRow& row = rotation.materials[static_cast<std::size_t>(index)];
            cells.code(row.id);
            cells.text(row.origin);
            cells.status(kind_of(row.state.tone), row.state.word);
            cells.text(row.date, ui::Ink::Muted);
          },
      .max_height = 320,
  };
  ui::table(spec, state.materials);
  ui::end_container();
}

}  // namespace

bool draw_key_rotation(const app::App& app, const std::string& key_id, KeyRotationState& state, app::Actions& actions) {
  const std::optional<views::KeyRotation> rotation = views::key_rotation(app.world(), key_id);
  if (!rotation) return false;
  ui::begin_container({.title = "Rotation", .actions = [&] {
                         if (draw_action(app, key_id, KeyAction::RotateNow, views::label_of(KeyAction::RotateNow))) {
                           actions.call({"kms", "RotateKeyOnDemand", {{"KeyId", key_id}}, std::string(kForm), {}});
                         }
                       }});
  {
    ui::KeyValues pairs("Rotation", 2);
    pairs.text("Automatic rotation", rotation->automatic);
    pairs.text("Rotations on demand", rotation->on_demand);
  }
  ui::gap(ui::kSpaceM);
  draw_period(app, key_id, *rotation, state, actions);
  if (const app::Refusal* error = app.form_error(kForm)) {
    ui::gap(ui::kSpaceM);
    draw_refusal(error);
  }
  ui::end_container();
  ui::gap(ui::kSpaceL);
  draw_materials(*rotation, state);
  return true;
}

}  // namespace keyturn::screens
