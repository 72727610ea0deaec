#include "screens/table_settings.h"

#include <string_view>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "screens/table_capacity.h"
#include "screens/table_tags.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/tables.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "table-settings";
constexpr float kSelectWidth = 260;

struct Setting {
  const app::App& app;
  const dynamodb::Table& table;
  app::Actions& actions;
  views::Permission permission;

  // A button for a change; the refusal of one is shown where it was asked for.
  void button(const std::string& label, const char* operation, const Json& params) const {
    if (!ui::button(label, {.enabled = permission.allowed, .reason = permission.reason})) return;
    actions.call({"dynamodb", operation, params, joined({kForm, label}), {}});
  }
  void refusal(const std::string& label) const {
    if (const ServiceError* error = app.form_error(joined({kForm, label}))) {
      ui::gap(ui::kSpaceM);
      draw_refusal(error);
    }
  }
};

void draw_class(const Setting& setting) {
  ui::begin_container({.title = "Table class",
                       .description = "Standard-IA stores for less and asks more for each read and write. It can be "
                                      "changed twice in 30 days."});
  const int now = views::table_class_of(setting.table);
  ui::paragraph(views::table_class_labels()[static_cast<std::size_t>(now)]);
  ui::gap(ui::kSpaceS);
  const std::string label = joined({"Change to ", views::table_class_labels()[static_cast<std::size_t>(1 - now)]});
  setting.button(label, "UpdateTable", views::update_class_params(setting.table.name, 1 - now));
  setting.refusal(label);
  ui::end_container();
}

void draw_protection(const Setting& setting) {
  ui::begin_container(
      {.title = "Deletion protection", .description = "While it is on, DynamoDB refuses to delete the table."});
  const bool on = setting.table.definition.deletion_protection;
  ui::status(on ? ui::StatusKind::Success : ui::StatusKind::Stopped, on ? "On" : "Off");
  ui::gap(ui::kSpaceS);
  const std::string label = on ? "Turn off protection" : "Turn on protection";
  setting.button(label, "UpdateTable", views::update_protection_params(setting.table.name, !on));
  setting.refusal(label);
  ui::end_container();
}

void draw_time_to_live(const Setting& setting, TableSettingsState& state) {
  ui::begin_container({.title = "Time to live (TTL)",
                       .description = "The attribute that holds when an item expires, in seconds since 1970. Keyturn "
                                      "keeps the setting and deletes nothing by it."});
  const std::optional<std::string>& attribute = setting.table.ttl_attribute;
  const std::string label = attribute ? "Turn off TTL" : "Turn on TTL";
  if (attribute) {
    ui::status(ui::StatusKind::Success, joined({"On, by the attribute ", *attribute}));
    ui::gap(ui::kSpaceS);
    setting.button(label, "UpdateTimeToLive", views::update_time_to_live_params(setting.table, ""));
  } else {
    const bool wrong = state.time_to_live_tried && state.time_to_live.empty();
    ui::text_field({.label = "TTL attribute", .error = wrong ? "Enter an attribute's name." : ""}, state.time_to_live);
    ui::gap(ui::kSpaceS);
    if (!state.time_to_live.empty()) {
      setting.button(label, "UpdateTimeToLive", views::update_time_to_live_params(setting.table, state.time_to_live));
    } else if (ui::button(label, {.enabled = setting.permission.allowed, .reason = setting.permission.reason})) {
      state.time_to_live_tried = true;
    }
  }
  setting.refusal(label);
  ui::end_container();
}

void draw_stream(const Setting& setting, TableSettingsState& state) {
  ui::begin_container(
      {.title = "DynamoDB stream", .description = "Keyturn keeps the setting; records of changes are not simulated."});
  const std::string now = views::stream_of(setting.table);
  const std::string label = now.empty() ? "Turn on stream" : "Turn off stream";
  std::string wanted;
  if (now.empty()) {
    std::vector<ui::SelectOption> options;
    for (const std::string& type : views::stream_view_types()) options.push_back({type});
    ui::select({.label = "Stream view type"}, options, state.stream_view, {.width = kSelectWidth});
    wanted = views::stream_view_types()[static_cast<std::size_t>(state.stream_view)];
  } else {
    ui::status(ui::StatusKind::Success, joined({"On, ", now}));
  }
  ui::gap(ui::kSpaceS);
  setting.button(label, "UpdateTable", views::update_stream_params(setting.table.name, wanted));
  setting.refusal(label);
  ui::end_container();
}

}  // namespace

void draw_table_settings(const app::App& app, const dynamodb::Table& table, TableSettingsState& state,
                         app::Actions& actions) {
  const Setting setting{app, table, actions, views::can_update(table)};
  draw_table_capacity(app, table, state, actions);
  ui::gap(ui::kSpaceL);
  ui::grid("settings", 4, 2, 340, [&](int index, float) {
    if (index == 0) draw_class(setting);
    if (index == 1) draw_protection(setting);
    if (index == 2) draw_time_to_live(setting, state);
    if (index == 3) draw_stream(setting, state);
  });
  ui::gap(ui::kSpaceL);
  draw_table_tags(app, table, state, actions);
}

}  // namespace keyturn::screens
