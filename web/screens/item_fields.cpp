#include "screens/item_fields.h"

#include "base/text.h"
#include "ui/button.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/attributes.h"

namespace keyturn::screens {
namespace {

constexpr float kNameWidth = 220;
constexpr float kTypeWidth = 150;
constexpr float kValueWidth = 380;

void draw_type(views::ItemField& field) {
  std::vector<ui::SelectOption> options;
  for (const views::AttributeType& type : views::attribute_types()) options.push_back({type.name});
  int index = views::index_of_type(field.type);
  if (!ui::select({.label = "Type"}, options, index, {.width = kTypeWidth, .enabled = !field.is_key})) return;
  field.type = views::attribute_types()[static_cast<std::size_t>(index)].code;
  if (field.type == "BOOL") field.value = "true";
}

void draw_value(views::ItemField& field, const std::string& error, bool fixed) {
  if (field.type == "BOOL") {
    int index = field.value == "true" ? 0 : 1;
    if (ui::select({.label = "Value"}, {{"true"}, {"false"}}, index, {.width = kTypeWidth})) {
      field.value = index == 0 ? "true" : "false";
    }
    return;
  }
  if (field.type == "NULL") return;
  const bool json = views::is_typed_as_json(field.type);
  const std::string& rule = views::attribute_types()[static_cast<std::size_t>(views::index_of_type(field.type))].rule;
  ui::text_field(
      {.label = "Value", .constraint = rule, .error = error}, field.value,
      {.width = kValueWidth, .monospaced = json, .read_only = fixed, .lines = json && field.type.size() == 1 ? 5 : 1});
}

// True when it is to go.
bool draw_field(views::ItemField& field, const views::ItemFieldError& error, bool shows_errors, bool fixed) {
  const std::string name_error = shows_errors ? error.name : std::string();
  const std::string_view role = field.is_key ? "Of the table's key" : "";
  ui::text_field({.label = "Attribute", .constraint = role, .error = name_error}, field.name,
                 {.width = kNameWidth, .read_only = field.is_key});
  ui::beside(ui::kSpaceM, kTypeWidth);
  draw_type(field);
  ui::beside(ui::kSpaceM, kValueWidth);
  draw_value(field, shows_errors ? error.value : std::string(), fixed);
  if (field.is_key) return false;
  return ui::button("Remove attribute", {.kind = ui::ButtonKind::Quiet, .icon = ui::Icon::Close});
}

}  // namespace

void draw_item_fields(views::ItemForm& form, bool shows_errors, bool keys_are_fixed) {
  const std::vector<views::ItemFieldError> errors = views::errors_of(form);
  std::size_t removed = form.size();
  for (std::size_t i = 0; i < form.size(); ++i) {
    const std::string name = joined({"Attribute ", std::to_string(i + 1)});
    const ui::IdScope scope(name);
    const ui::Region region(ui::Role::Group, name);
    if (draw_field(form[i], errors[i], shows_errors, keys_are_fixed && form[i].is_key)) removed = i;
    ui::gap(ui::kSpaceM);
  }
  if (removed < form.size()) form.erase(form.begin() + static_cast<std::ptrdiff_t>(removed));
  if (ui::button("Add attribute", {.icon = ui::Icon::Add})) form.emplace_back();
}

}  // namespace keyturn::screens
