#include "screens/create_table.h"

#include <string>
#include <vector>

#include "screens/create_table_settings.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/cli_twin.h"

namespace keyturn::screens {
namespace {

using views::CreateTableForm;

constexpr std::string_view kForm = "create-table";
constexpr float kTypeWidth = 150;

// One frame of the form: what is wrong and what was touched.
class Fields {
 public:
  Fields(CreateTableState& state, app::Actions& actions)
      : state_(state), actions_(actions), errors_(views::errors_of(state.form)) {}

  // `words.label` is a literal.
  void text(ui::FieldText words, std::string& value, const std::string& error, ui::TextFieldOptions options = {}) {
    const bool shows = !error.empty() && (state_.tried || state_.left.contains(words.label));
    if (shows) words.error = error;
    if (state_.goes_to_error && shows) {
      options.focus_now = true;
      state_.goes_to_error = false;
    }
    const ui::TextFieldEvents events = ui::text_field(words, value, options);
    if (events.changed) changed();
    if (events.left && !value.empty()) state_.left.insert(words.label);
    submitted_ = submitted_ || events.submitted;
  }

  void key_type(std::string_view label, views::KeyType& type) {
    std::vector<ui::SelectOption> options;
    for (const std::string& name : views::key_type_labels()) options.push_back({name, {}});
    int index = static_cast<int>(type);
    if (!ui::select({.label = label}, options, index, {.width = kTypeWidth})) return;
    type = static_cast<views::KeyType>(index);
    changed();
  }

  // What the service said about the last attempt no longer fits.
  void changed() {
    state_.sent = false;
    actions_.push(app::ClearFormErrorAction{std::string(kForm)});
  }

  bool was_submitted() const { return submitted_; }
  const views::CreateTableErrors& errors() const { return errors_; }

 private:
  CreateTableState& state_;
  app::Actions& actions_;
  views::CreateTableErrors errors_;
  bool submitted_ = false;
};

void draw_names(CreateTableForm& form, Fields& fields) {
  const views::CreateTableErrors& errors = fields.errors();
  ui::begin_container({.title = "Table name and primary key"});
  fields.text({.label = "Table name", .constraint = views::kNameRule}, form.table_name, errors.table_name,
              {.focus_first = true});
  ui::gap(ui::kSpaceM);
  ui::heading(3, "Primary key");
  ui::gap(ui::kSpaceXs);
  fields.text({.label = "Partition key",
               .description = "Decides on which partition an item is stored.",
               .constraint = views::kKeyNameRule},
              form.partition_key, errors.partition_key);
  ui::gap(ui::kSpaceM);
  fields.key_type("Partition key type", form.partition_type);
  ui::gap(ui::kSpaceM);
  fields.text({.label = "Sort key",
               .description = "Orders the items that share a partition key.",
               .constraint = views::kKeyNameRule,
               .optional = true},
              form.sort_key, errors.sort_key);
  ui::gap(ui::kSpaceM);
  fields.key_type("Sort key type", form.sort_type);
  ui::end_container();
}

void draw_settings(const app::App& app, CreateTableState& state, Fields& fields, app::Actions& actions) {
  CreateTableForm& form = state.form;
  ui::begin_container({.title = "Table settings"});
  if (ui::checkbox("Use default settings", form.use_default_settings,
                   {.description = "Clear it to choose the capacity, the encryption type and all else yourself (now: "
                                   "Customize settings)."})) {
    fields.changed();
  }
  if (form.use_default_settings) {
    ui::gap(ui::kSpaceXs);
    for (const std::string& line : views::default_settings()) {
      ui::icon(ui::Icon::Check, ui::Ink::Muted);
      ui::beside();
      ui::paragraph(line, ui::Ink::Muted);
    }
  }
  ui::end_container();
  if (form.use_default_settings) return;
  ui::gap(ui::kSpaceL);
  if (draw_create_table_settings(app, form, {fields.errors(), state.tried, state.goes_to_error}, actions)) {
    fields.changed();
  }
}

}  // namespace

void draw_create_table(const app::App& app, CreateTableState& state, app::Actions& actions) {
  const ServiceError* refusal = app.form_error(kForm);
  if (state.sent && !refusal) state = {};  // it was made; the next one starts with an empty form
  state.sent = false;

  ui::page_header("Create DynamoDB table",
                  "A table needs a name and a primary key. All data in it is encrypted at rest.");
  Fields fields(state, actions);
  draw_names(state.form, fields);
  ui::gap(ui::kSpaceL);
  draw_settings(app, state, fields, actions);
  ui::gap(ui::kSpaceL);
  draw_refusal(refusal);
  const bool has_errors = !fields.errors().empty();
  if (state.tried && has_errors) {
    ui::alert(ui::Tone::Error, "The form has errors", "Correct the fields that are marked, then choose Create again.");
    ui::gap(ui::kSpaceM);
  }

  bool create = false;
  ui::right_aligned("create-table-buttons", [&] {
    if (ui::button("Cancel")) actions.navigate(app::tables());
    ui::beside();
    create = ui::button("Create", {.kind = ui::ButtonKind::Primary});
  });
  const Json params = views::create_table_params(state.form);
  if (create || fields.was_submitted()) {
    state.tried = true;
    state.goes_to_error = has_errors;
    if (!has_errors) {
      state.sent = true;
      actions.call({"dynamodb", "CreateTable", params, std::string(kForm), {app::table(state.form.table_name)}});
    }
  }
  ui::gap(ui::kSpaceL);
  draw_twin("Create", views::aws_command("dynamodb", "CreateTable", params), actions);
}

}  // namespace keyturn::screens
