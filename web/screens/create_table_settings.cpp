#include "screens/create_table_settings.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "screens/encryption_choice.h"
#include "screens/index_fields.h"
#include "screens/table_capacity.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace keyturn::screens {
namespace {

constexpr float kTagWidth = 260;

bool draw_class(views::CreateTableForm& form) {
  static const std::vector<ui::RadioCard> classes = {
      {.label = views::table_class_labels()[0], .description = "For tables whose requests matter most."},
      {.label = views::table_class_labels()[1],
       .description = "For tables that are seldom read: storage costs less, requests more."}};
  ui::begin_container({.title = "Table class"});
  const bool changed = ui::radio_cards({.label = "Choose table class"}, classes, form.table_class, 2);
  ui::end_container();
  return changed;
}

bool draw_capacity(views::CreateTableForm& form, const SettingsField& field) {
  ui::begin_container({.title = "Read/write capacity"});
  const bool changed =
      draw_capacity_fields(form.capacity, {field.errors.capacity, field.shows_errors, &field.goes_to_error});
  ui::end_container();
  return changed;
}

// Each in a scope and a group of its own; the one whose button was pressed is removed.
template <typename Element, typename Draw>
bool draw_list(std::string_view what, std::vector<Element>& elements, const Draw& draw) {
  std::size_t removed = elements.size();
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const std::string name = joined({what, " ", std::to_string(i + 1)});
    const ui::IdScope scope(name);
    const ui::Region region(ui::Role::Group, name);
    draw(i);
    ui::gap(ui::kSpaceXs);
    if (ui::button(joined({"Remove ", to_lower(what)}), {.kind = ui::ButtonKind::Quiet, .icon = ui::Icon::Close})) {
      removed = i;
    }
    ui::gap(ui::kSpaceM);
  }
  if (removed == elements.size()) return false;
  elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(removed));
  return true;
}

bool draw_adding(views::CreateTableForm& form, bool local) {
  const views::Permission permission = views::can_add_index(form, local);
  if (!ui::button(local ? "Create local index" : "Create global index",
                  {.icon = ui::Icon::Add, .enabled = permission.allowed, .reason = permission.reason})) {
    return false;
  }
  form.indexes.emplace_back().is_local = local;
  return true;
}

bool draw_indexes(views::CreateTableForm& form, const SettingsField& field) {
  ui::begin_container({.title = "Secondary indexes",
                       .description = "For queries by other attributes than the table's key. Local ones share its "
                                      "partition key and can be made now only."});
  bool changed = false;
  changed |= draw_list("Index", form.indexes, [&](std::size_t i) {
    if (i >= field.errors.indexes.size()) return;  // it was added in this frame
    views::IndexForm& index = form.indexes[i];
    ui::heading(3, joined({index.is_local ? "Local index " : "Global index ", index.name}));
    ui::gap(ui::kSpaceXs);
    changed |= draw_index_fields(index, {field.errors.indexes[i], field.shows_errors, field.goes_to_error,
                                         form.capacity.mode == views::CapacityMode::Provisioned});
  });
  changed |= draw_adding(form, false);
  ui::beside();
  changed |= draw_adding(form, true);
  ui::end_container();
  return changed;
}

bool draw_encryption(const app::App& app, views::CreateTableForm& form, const SettingsField& field,
                     app::Actions& actions) {
  const bool shows = field.shows_errors && !field.errors.key.empty();
  ui::begin_container({.title = "Encryption at rest"});
  const bool changed = draw_encryption_choice(app,
                                              {.label = "Encryption type",
                                               .key_error = shows ? std::string_view(field.errors.key) : "",
                                               .focus_key = shows && field.goes_to_error},
                                              form.encryption, form.key_id, actions);
  if (shows) field.goes_to_error = false;
  ui::end_container();
  return changed;
}

bool draw_stream_and_protection(views::CreateTableForm& form) {
  ui::begin_container({.title = "Stream and deletion protection"});
  std::vector<ui::SelectOption> options = {{"No stream"}};
  int index = 0;
  for (const std::string& type : views::stream_view_types()) {
    if (type == form.stream_view) index = static_cast<int>(options.size());
    options.push_back({type});
  }
  bool changed = ui::select({.label = "DynamoDB stream"}, options, index);
  form.stream_view = index == 0 ? std::string() : options[static_cast<std::size_t>(index)].label;
  ui::gap(ui::kSpaceM);
  changed |= ui::checkbox("Turn on deletion protection", form.deletion_protection,
                          {.description = "DynamoDB refuses to delete the table until it is turned off."});
  ui::end_container();
  return changed;
}

bool draw_tags(views::CreateTableForm& form, const SettingsField& field) {
  ui::begin_container({.title = "Tags"});
  bool changed = false;
  changed |= draw_list("Tag", form.tags, [&](std::size_t i) {
    if (i >= field.errors.tags.size()) return;
    const std::string& error = field.errors.tags[i];
    const bool shows = field.shows_errors && !error.empty();
    const ui::TextFieldOptions key = {.width = kTagWidth, .focus_now = shows && field.goes_to_error};
    if (shows) field.goes_to_error = false;
    changed |=
        ui::text_field({.label = "Tag key", .error = shows ? std::string_view(error) : ""}, form.tags[i].key, key)
            .changed;
    ui::beside(ui::kSpaceM, kTagWidth);
    changed |=
        ui::text_field({.label = "Tag value", .optional = true}, form.tags[i].value, {.width = kTagWidth}).changed;
  });
  if (ui::button("Add tag", {.icon = ui::Icon::Add})) {
    form.tags.emplace_back();
    changed = true;
  }
  ui::end_container();
  return changed;
}

}  // namespace

bool draw_create_table_settings(const app::App& app, views::CreateTableForm& form, const SettingsField& field,
                                app::Actions& actions) {
  bool changed = draw_class(form);
  ui::gap(ui::kSpaceL);
  changed |= draw_capacity(form, field);
  ui::gap(ui::kSpaceL);
  changed |= draw_indexes(form, field);
  ui::gap(ui::kSpaceL);
  changed |= draw_encryption(app, form, field, actions);
  ui::gap(ui::kSpaceL);
  changed |= draw_stream_and_protection(form);
  ui::gap(ui::kSpaceL);
  changed |= draw_tags(form, field);
  return changed;
}

}  // namespace keyturn::screens
