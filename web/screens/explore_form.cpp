#include "screens/explore_form.h"

#include <algorithm>

#include "base/text.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/attributes.h"
#include "views/item_keys.h"

namespace keyturn::screens {
namespace {

constexpr float kWide = 300;
constexpr float kMedium = 200;
constexpr float kNarrow = 130;

std::vector<ui::SelectOption> options_of(const std::vector<views::Comparison>& comparisons) {
  std::vector<ui::SelectOption> options;
  for (const views::Comparison& one : comparisons) options.push_back({one.label});
  return options;
}

// One frame of the form.
struct Fields {
  TableItemsState& state;
  const views::ExploreErrors errors;
  bool submitted = false;

  void text(std::string_view label, std::string& value, const std::string& error, float width) {
    ui::TextFieldOptions options = {.width = width};
    const bool shows = state.tried && !error.empty();
    if (shows && state.goes_to_error) options.focus_now = true;
    if (options.focus_now) state.goes_to_error = false;
    const ui::TextFieldEvents events =
        ui::text_field({.label = label, .error = shows ? std::string_view(error) : std::string_view()}, value, options);
    submitted = submitted || events.submitted;
  }
};

void draw_what(const dynamodb::Table& table, views::ExploreForm& form) {
  int kind = form.query ? 1 : 0;
  if (ui::segmented("Read by", {"Scan", "Query"}, kind)) form.query = kind == 1;
  ui::gap(ui::kSpaceM);
  const std::vector<views::Readable> all = views::readables(table);
  std::vector<ui::SelectOption> options;
  for (const views::Readable& one : all) options.push_back({one.label});
  const auto chosen = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.index == form.index; });
  int index = chosen == all.end() ? 0 : static_cast<int>(chosen - all.begin());
  if (ui::select({.label = "Table or index"}, options, index, {.width = kWide})) {
    form.sort_comparison = -1;
  }
  form.index = all[static_cast<std::size_t>(index)].index;
  ui::beside(ui::kSpaceM, kNarrow);
  std::vector<ui::SelectOption> sizes;
  int size = 0;
  for (const int one : views::page_sizes()) {
    if (one == form.page_size) size = static_cast<int>(sizes.size());
    sizes.push_back({std::to_string(one)});
  }
  if (ui::select({.label = "Items a page"}, sizes, size, {.width = kNarrow})) {
    form.page_size = views::page_sizes()[static_cast<std::size_t>(size)];
  }
}

void draw_key_condition(const dynamodb::Table& table, views::ExploreForm& form, Fields& fields) {
  const std::vector<views::KeyPart> key = views::key_parts(table, form.index);
  ui::gap(ui::kSpaceM);
  fields.text(joined({key[0].name, " (partition key)"}), form.partition, fields.errors.partition, kWide);
  if (key.size() < 2) return;
  ui::gap(ui::kSpaceM);
  std::vector<ui::SelectOption> options = options_of(views::sort_comparisons());
  options.insert(options.begin(), ui::SelectOption{"Any value"});
  int comparison = form.sort_comparison + 1;
  const std::string label = joined({key[1].name, " (sort key)"});
  if (ui::select({.label = label}, options, comparison, {.width = kWide})) form.sort_comparison = comparison - 1;
  if (form.sort_comparison >= 0) {
    ui::beside(ui::kSpaceM, kMedium);
    fields.text("Sort key value", form.sort, fields.errors.sort, kMedium);
    if (views::sort_comparisons()[static_cast<std::size_t>(form.sort_comparison)].values > 1) {
      ui::beside(ui::kSpaceM, kMedium);
      fields.text("And", form.sort_second, fields.errors.sort_second, kMedium);
    }
  }
  ui::gap(ui::kSpaceM);
  ui::checkbox("Sort descending", form.descending);
}

void draw_filter_value(views::Filter& filter, const views::ExploreErrors::OfFilter& errors, Fields& fields) {
  const int values = views::filter_comparisons()[static_cast<std::size_t>(filter.comparison)].values;
  if (values == 0) return;
  std::vector<ui::SelectOption> types;
  constexpr int kScalars = 5;
  for (int i = 0; i < kScalars; ++i) types.push_back({views::attribute_types()[static_cast<std::size_t>(i)].name});
  int type = views::index_of_type(filter.type);
  ui::beside(ui::kSpaceM, kNarrow);
  if (ui::select({.label = "Type"}, types, type, {.width = kNarrow})) {
    filter.type = views::attribute_types()[static_cast<std::size_t>(type)].code;
  }
  if (filter.type == "NULL") return;
  ui::beside(ui::kSpaceM, kMedium);
  fields.text("Value", filter.value, errors.value, kMedium);
  if (values < 2) return;
  ui::beside(ui::kSpaceM, kMedium);
  fields.text("And", filter.second, errors.second, kMedium);
}

// True when it is to go.
bool draw_filter(views::Filter& filter, const views::ExploreErrors::OfFilter& errors, Fields& fields) {
  fields.text("Attribute", filter.attribute, errors.attribute, kMedium);
  ui::beside(ui::kSpaceM, kMedium);
  ui::select({.label = "Condition"}, options_of(views::filter_comparisons()), filter.comparison, {.width = kMedium});
  draw_filter_value(filter, errors, fields);
  return ui::button("Remove filter", {.kind = ui::ButtonKind::Quiet, .icon = ui::Icon::Close});
}

void draw_filters(views::ExploreForm& form, Fields& fields) {
  ui::gap(ui::kSpaceM);
  ui::heading(3, "Filters");
  ui::paragraph("Filters drop items after they were read: the page and its cost stay the same.", ui::Ink::Muted);
  std::size_t removed = form.filters.size();
  for (std::size_t i = 0; i < form.filters.size() && i < fields.errors.filters.size(); ++i) {
    ui::gap(ui::kSpaceS);
    const std::string name = joined({"Filter ", std::to_string(i + 1)});
    const ui::IdScope scope(name);
    const ui::Region region(ui::Role::Group, name);
    if (draw_filter(form.filters[i], fields.errors.filters[i], fields)) removed = i;
  }
  if (removed < form.filters.size()) form.filters.erase(form.filters.begin() + static_cast<std::ptrdiff_t>(removed));
  ui::gap(ui::kSpaceS);
  if (ui::button("Add filter", {.icon = ui::Icon::Add})) form.filters.emplace_back();
}

}  // namespace

bool draw_explore_form(const dynamodb::Table& table, TableItemsState& state) {
  Fields fields{state, views::errors_of(table, state.form)};
  draw_what(table, state.form);
  if (state.form.query) draw_key_condition(table, state.form, fields);
  draw_filters(state.form, fields);
  return fields.submitted;
}

}  // namespace keyturn::screens
