#include "screens/create_table.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "screens/encryption_choice.h"
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

using views::CreateTableField;
using views::CreateTableForm;

constexpr std::string_view kForm = "create-table";
constexpr float kTypeWidth = 150;
constexpr float kUnitsWidth = 200;

// One frame of the form: what is wrong and what was touched.
class Fields {
 public:
  Fields(CreateTableState& state, app::Actions& actions)
      : state_(state), actions_(actions), errors_(views::errors_of(state.form)) {}

  void text(CreateTableField field, ui::FieldText words, std::string& value, ui::TextFieldOptions options) {
    const std::string rule = views::constraint_of(field);
    const std::string error = shows_error(field) ? views::error_of(errors_, field) : std::string();
    words.constraint = rule;
    words.error = error;
    if (state_.goes_to_error && !error.empty()) {
      options.focus_now = true;
      state_.goes_to_error = false;
    }
    const ui::TextFieldEvents events = ui::text_field(words, value, options);
    if (events.changed) changed();
    if (events.left && !value.empty()) state_.left.insert(field);
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

  void encryption(const app::App& app, CreateTableForm& form) {
    const std::string error =
        shows_error(CreateTableField::KmsKey) ? views::error_of(errors_, CreateTableField::KmsKey) : std::string();
    const bool goes_there = state_.goes_to_error && !error.empty();
    const EncryptionField field = {.label = "Encryption type", .key_error = error, .focus_key = goes_there};
    if (goes_there) state_.goes_to_error = false;
    if (draw_encryption_choice(app, field, form.encryption, form.key_id, actions_)) changed();
  }

  // What the service said about the last attempt no longer fits.
  void changed() {
    state_.sent = false;
    actions_.push(app::ClearFormErrorAction{std::string(kForm)});
  }

  bool was_submitted() const { return submitted_; }
  bool has_errors() const { return !errors_.empty(); }

 private:
  bool shows_error(CreateTableField field) const { return state_.tried || state_.left.contains(field); }

  CreateTableState& state_;
  app::Actions& actions_;
  std::vector<views::FieldError> errors_;
  bool submitted_ = false;
};

void draw_names(CreateTableForm& form, Fields& fields) {
  ui::begin_container({.title = "Table name and primary key"});
  fields.text(CreateTableField::TableName, {.label = "Table name"}, form.table_name, {.focus_first = true});
  ui::gap(ui::kSpaceM);
  ui::heading(3, "Primary key");
  ui::gap(ui::kSpaceXs);
  fields.text(CreateTableField::PartitionKey,
              {.label = "Partition key", .description = "Decides on which partition an item is stored."},
              form.partition_key, {});
  ui::gap(ui::kSpaceM);
  fields.key_type("Partition key type", form.partition_type);
  ui::gap(ui::kSpaceM);
  fields.text(CreateTableField::SortKey,
              {.label = "Sort key", .description = "Orders the items that share a partition key.", .optional = true},
              form.sort_key, {});
  ui::gap(ui::kSpaceM);
  fields.key_type("Sort key type", form.sort_type);
  ui::end_container();
}

void draw_capacity(CreateTableForm& form, Fields& fields) {
  ui::begin_container({.title = "Read/write capacity"});
  int mode = static_cast<int>(form.capacity_mode);
  const std::vector<ui::RadioCard> modes = {
      {.label = "Provisioned", .description = "You set how many reads and writes a second the table takes."},
      {.label = "On-demand", .description = "You pay for each request and set nothing."}};
  if (ui::radio_cards({.label = "Capacity mode"}, modes, mode, 2)) {
    form.capacity_mode = static_cast<views::CapacityMode>(mode);
    fields.changed();
  }
  if (form.capacity_mode == views::CapacityMode::Provisioned) {
    const ui::TextFieldOptions digits = {.width = kUnitsWidth, .digits_only = true};
    ui::gap(ui::kSpaceM);
    fields.text(CreateTableField::ReadCapacity, {.label = "Read capacity units"}, form.read_capacity, digits);
    ui::gap(ui::kSpaceM);
    fields.text(CreateTableField::WriteCapacity, {.label = "Write capacity units"}, form.write_capacity, digits);
  }
  ui::end_container();
}

void draw_settings(const app::App& app, CreateTableForm& form, Fields& fields) {
  ui::begin_container({.title = "Table settings"});
  if (ui::checkbox(
          "Use default settings", form.use_default_settings,
          {.description =
               "Clear it to choose the capacity and the encryption type yourself (now: Customize settings)."})) {
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
  draw_capacity(form, fields);
  ui::gap(ui::kSpaceL);
  ui::begin_container({.title = "Encryption at rest"});
  fields.encryption(app, form);
  ui::end_container();
}

}  // namespace

void draw_create_table(const app::App& app, CreateTableState& state, app::Actions& actions) {
  const app::Refusal* refusal = app.form_error(kForm);
  if (state.sent && !refusal) state = {};  // it was made; the next one starts with an empty form
  state.sent = false;

  ui::page_header("Create DynamoDB table",
                  "A table needs a name and a primary key. All data in it is encrypted at rest.");
  Fields fields(state, actions);
  draw_names(state.form, fields);
  ui::gap(ui::kSpaceL);
  draw_settings(app, state.form, fields);
  ui::gap(ui::kSpaceL);
  draw_refusal(refusal);
  if (state.tried && fields.has_errors()) {
    ui::alert(ui::Tone::Error, "The form has errors", "Correct the fields that are marked, then choose Create again.");
    ui::gap(ui::kSpaceM);
  }

  bool create = false;
  ui::right_aligned("create-table-buttons", [&] {
    if (ui::button("Cancel")) actions.navigate(app::tables());
    ui::beside();
    create = ui::button("Create", {.kind = ui::ButtonKind::Primary});
  });
  if (create || fields.was_submitted()) {
    state.tried = true;
    state.goes_to_error = fields.has_errors();
    if (!fields.has_errors()) {
      state.sent = true;
      actions.call({"dynamodb",
                    "CreateTable",
                    views::create_table_params(state.form),
                    std::string(kForm),
                    {app::table(state.form.table_name)}});
    }
  }
  if (!fields.has_errors()) {
    ui::gap(ui::kSpaceL);
    draw_twin("Create", views::aws_command("dynamodb", "CreateTable", views::create_table_params(state.form)), actions);
  }
}

}  // namespace keyturn::screens
