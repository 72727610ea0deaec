#include "screens/index_fields.h"

#include <string_view>

#include "ui/layout.h"
#include "ui/select.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace keyturn::screens {
namespace {

constexpr float kTypeWidth = 150;
constexpr float kUnitsWidth = 200;

bool draw_text(ui::FieldText words, std::string& value, const std::string& error, const IndexField& field,
               ui::TextFieldOptions options = {}) {
  if (field.shows_errors) words.error = error;
  if (field.goes_to_error && !error.empty()) {
    options.focus_now = true;
    field.goes_to_error = false;
  }
  return ui::text_field(words, value, options).changed;
}

bool draw_type(std::string_view label, views::KeyType& type) {
  std::vector<ui::SelectOption> options;
  for (const std::string& name : views::key_type_labels()) options.push_back({name});
  int index = static_cast<int>(type);
  ui::beside(ui::kSpaceM, kTypeWidth);
  const bool changed = ui::select({.label = label}, options, index, {.width = kTypeWidth});
  type = static_cast<views::KeyType>(index);
  return changed;
}

bool draw_projection(views::IndexForm& form, const IndexField& field) {
  std::vector<ui::SelectOption> options;
  for (const std::string& label : views::projection_labels()) options.push_back({label});
  int index = static_cast<int>(form.projection);
  ui::gap(ui::kSpaceM);
  bool changed = ui::select({.label = "Attribute projection", .description = "What the index holds of each item."},
                            options, index);
  form.projection = static_cast<views::IndexProjection>(index);
  if (form.projection != views::IndexProjection::Include) return changed;
  ui::gap(ui::kSpaceM);
  changed |= draw_text({.label = "Attributes besides the keys", .constraint = "With commas between them"},
                       form.included, field.errors.included, field);
  return changed;
}

}  // namespace

bool draw_index_fields(views::IndexForm& form, const IndexField& field) {
  const views::IndexErrors& errors = field.errors;
  bool changed = false;
  if (!form.is_local) {
    changed |= draw_text({.label = "Index partition key"}, form.partition_key, errors.partition_key, field);
    changed |= draw_type("Index partition key type", form.partition_type);
    ui::gap(ui::kSpaceM);
  }
  changed |= draw_text({.label = "Index sort key", .optional = !form.is_local}, form.sort_key, errors.sort_key, field);
  changed |= draw_type("Index sort key type", form.sort_type);
  ui::gap(ui::kSpaceM);
  changed |= draw_text({.label = "Index name", .constraint = views::kNameRule}, form.name, errors.name, field);
  changed |= draw_projection(form, field);
  if (form.is_local || !field.units) return changed;
  const ui::TextFieldOptions digits = {.width = kUnitsWidth, .digits_only = true};
  ui::gap(ui::kSpaceM);
  changed |= draw_text({.label = "Index read capacity units"}, form.read_capacity, errors.read_capacity, field, digits);
  ui::beside(ui::kSpaceM, kUnitsWidth);
  changed |=
      draw_text({.label = "Index write capacity units"}, form.write_capacity, errors.write_capacity, field, digits);
  return changed;
}

}  // namespace keyturn::screens
