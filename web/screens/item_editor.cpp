#include "screens/item_editor.h"

#include <string_view>

#include "base/text.h"
#include "screens/item_fields.h"
#include "screens/parts.h"
#include "screens/table_details.h"
#include "screens/table_items.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/cli_twin.h"
#include "views/item_keys.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kReadForm = "read-item";
constexpr std::string_view kSaveForm = "save-item";
constexpr int kJsonLines = 18;

// What the form comes to, in whichever view: the item, or what is wrong with it.
Result<Json> item_in(const dynamodb::Table& table, const ItemEditorState& state) {
  if (state.as_json) return views::parse_item(table, state.json);
  if (!views::is_complete(views::errors_of(state.form))) {
    return ServiceError{"", "Correct the fields that are marked, then save again."};
  }
  return views::item_of(state.form);
}

// The other view takes over what was typed, unless it cannot be read.
void draw_choice_of_view(const dynamodb::Table& table, ItemEditorState& state) {
  int view = state.as_json ? 1 : 0;
  if (!ui::segmented("View", {"Form", "JSON"}, view)) return;
  const Result<Json> item = item_in(table, state);
  state.tried = !item.ok();
  if (!item.ok()) return;
  state.as_json = view == 1;
  if (state.as_json) {
    state.json = item.value().dump(2);
  } else {
    state.form = views::form_of(table, item.value());
  }
}

void draw_fields(const dynamodb::Table& table, ItemEditorState& state) {
  ui::begin_container({.title = "Attributes"});
  draw_choice_of_view(table, state);
  ui::gap(ui::kSpaceM);
  if (state.as_json) {
    const Result<Json> item = item_in(table, state);
    const std::string error = item.ok() ? std::string() : item.error().message;
    ui::text_field({.label = "Item as DynamoDB JSON",
                    .constraint = "Each value has its type: {\"Artist\": {\"S\": \"Acme\"}}",
                    .error = error},
                   state.json, {.width = ui::kFormWidth, .monospaced = true, .lines = kJsonLines});
  } else {
    draw_item_fields(state.form, state.tried, !state.before.is_null());
  }
  ui::end_container();
}

// Null when there is nothing to save.
Json save_params(const dynamodb::Table& table, const ItemEditorState& state, const Json& item) {
  if (state.before.is_null()) return views::put_item_params(table, item);
  return views::update_item_params(table, state.before, item);
}

std::string key_error(const dynamodb::Table& table, const ItemEditorState& state, const Json& item) {
  if (state.before.is_null() || views::key_of_item(table, item) == views::key_of_item(table, state.before)) return {};
  return "The key of an item cannot be changed. Create an item with the other key, then delete this one.";
}

void save(const app::App& app, const dynamodb::Table& table, const ItemEditorState& state, const Json& params,
          app::Actions& actions) {
  const char* const operation = state.before.is_null() ? "PutItem" : "UpdateItem";
  actions.call({"dynamodb", operation, params, std::string(kSaveForm), {app::table(table.name, "items")}});
  // The rows that were read before know nothing of it.
  if (const app::Answer* answer = app.answer(kExploreForm)) {
    const bool query = answer->params.contains("KeyConditionExpression");
    actions.ask({"dynamodb", query ? "Query" : "Scan", answer->params, std::string(kExploreForm)});
  }
}

void draw_editor(const app::App& app, const dynamodb::Table& table, ItemEditorState& state, app::Actions& actions) {
  draw_fields(table, state);
  ui::gap(ui::kSpaceL);
  draw_item_refusal(app, table, app.form_error(kSaveForm), actions);

  const Result<Json> item = item_in(table, state);
  const std::string wrong = item.ok() ? key_error(table, state, item.value()) : item.error().message;
  const Json params = wrong.empty() ? save_params(table, state, item.value()) : Json();
  const bool makes = state.before.is_null();
  if (state.tried && !wrong.empty()) {
    ui::alert(ui::Tone::Error, "The item has errors", wrong);
    ui::gap(ui::kSpaceM);
  }
  const std::string_view label = makes ? "Create item" : "Save changes";
  ui::right_aligned("item-buttons", [&] {
    if (ui::button("Cancel")) actions.navigate(app::table(table.name, "items"));
    ui::beside();
    const bool unchanged = wrong.empty() && params.is_null();
    if (!ui::button(label,
                    {.kind = ui::ButtonKind::Primary, .enabled = !unchanged, .reason = "Nothing is changed yet"})) {
      return;
    }
    state.tried = !wrong.empty();
    if (wrong.empty()) save(app, table, state, params, actions);
  });
  if (params.is_null()) return;
  ui::gap(ui::kSpaceL);
  draw_twin(label, views::aws_command("dynamodb", makes ? "PutItem" : "UpdateItem", params), actions);
}

bool draw_no_item(const dynamodb::Table& table, app::Actions& actions) {
  if (ui::empty_state(ui::Icon::Inbox, "There is no such item", "It was deleted, or its key is another one.",
                      "Show the items")) {
    actions.navigate(app::table(table.name, "items"));
  }
  return false;
}

// Reads the item when the page is opened, and anew when what was read is gone (after an undo). True when it is there to
// be edited.
bool read_item(const app::App& app, const dynamodb::Table& table, ItemEditorState& state, app::Actions& actions) {
  const Json key = Json::parse(app.route().filter, nullptr, false);
  if (!key.is_object()) return draw_no_item(table, actions);
  const Json params = {{"TableName", table.name}, {"Key", key}, {"ConsistentRead", true}};
  const app::Answer* answer = app.answer(kReadForm);
  const ServiceError* error = app.form_error(kReadForm);
  if (error) draw_item_refusal(app, table, error, actions);
  const bool again = error && ui::button("Read again", {.icon = ui::Icon::Refresh});
  const bool is_known = state.asked && answer && answer->params == params;
  if (again || (!error && !is_known)) {
    state.asked = true;
    actions.ask({"dynamodb", "GetItem", params, std::string(kReadForm)});
  }
  if (error || !is_known) return false;
  const Json item = answer->reply.value("Item", Json());
  if (item.is_null()) return draw_no_item(table, actions);
  if (!state.loaded || state.before != item) {
    state = {};
    state.asked = state.loaded = true;
    state.before = item;
    state.form = views::form_of(table, item);
  }
  return true;
}

}  // namespace

void draw_create_item(const app::App& app, ItemEditorState& state, app::Actions& actions) {
  const dynamodb::Table* table = app.world().tables.find(app.route().resource);
  if (!table) return draw_missing_table(app.route().resource, actions);
  if (!state.loaded) {
    state.loaded = true;
    state.form = views::new_item(*table);
  }
  ui::page_header("Create item", joined({"An item of ", table->name,
                                         ". DynamoDB encrypts it with the table's key before it is stored."}));
  draw_editor(app, *table, state, actions);
}

void draw_edit_item(const app::App& app, ItemEditorState& state, app::Actions& actions) {
  const dynamodb::Table* table = app.world().tables.find(app.route().resource);
  if (!table) return draw_missing_table(app.route().resource, actions);
  ui::page_header("Edit item", joined({"An item of ", table->name, ". Only what you change is sent."}));
  if (read_item(app, *table, state, actions)) draw_editor(app, *table, state, actions);
}

}  // namespace keyturn::screens
