#include "screens/create_key.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "views/cli_twin.h"

namespace keyturn::screens {
namespace {

constexpr std::string_view kForm = "create-key";
constexpr float kTagField = 240;

struct Happened {
  bool changed = false;
  bool submitted = false;

  void add(const ui::TextFieldEvents& events) {
    changed |= events.changed;
    submitted |= events.submitted;
  }
};

void draw_names(CreateKeyState& state, const views::CreateKeyErrors& errors, Happened& happened) {
  const std::string rule = views::alias_constraint();
  const bool shows_alias = state.tried || state.alias_left;
  const bool goes_to_alias = state.goes_to_error && !errors.alias.empty();
  const bool goes_to_description = state.goes_to_error && errors.alias.empty() && !errors.description.empty();
  ui::begin_container({.title = "Alias and description"});
  const ui::TextFieldEvents alias = ui::text_field(
      {.label = "Alias",
       .description = "A name for the key that people read. Tables keep the key itself, whatever becomes of the alias.",
       .constraint = rule,
       .error = shows_alias ? std::string_view(errors.alias) : std::string_view()},
      state.form.alias, {.focus_first = true, .focus_now = goes_to_alias});
  if (alias.left && !state.form.alias.empty()) state.alias_left = true;
  happened.add(alias);
  ui::gap(ui::kSpaceM);
  happened.add(ui::text_field({.label = "Description", .error = errors.description, .optional = true},
                              state.form.description, {.focus_now = goes_to_description}));
  ui::end_container();
}

void draw_type(views::CreateKeyForm& form, Happened& happened) {
  const std::vector<std::string> usages = views::key_usages();
  const std::vector<std::string> specs = views::key_specs(form.usage);
  std::vector<ui::SelectOption> usage_options;
  for (const std::string& usage : usages) usage_options.push_back({usage, views::description_of_usage(usage)});
  std::vector<ui::SelectOption> spec_options;
  for (const std::string& spec : specs) spec_options.push_back({spec});
  int usage = static_cast<int>(std::find(usages.begin(), usages.end(), form.usage) - usages.begin());
  int spec = static_cast<int>(std::find(specs.begin(), specs.end(), form.spec) - specs.begin());

  ui::begin_container({.title = "Key type"});
  if (ui::select({.label = "Key usage"}, usage_options, usage)) {
    views::choose_usage(form, usages[static_cast<std::size_t>(usage)]);
    happened.changed = true;
  }
  ui::gap(ui::kSpaceM);
  if (ui::select({.label = "Key spec"}, spec_options, spec)) {
    form.spec = specs[static_cast<std::size_t>(spec)];
    happened.changed = true;
  }
  ui::gap(ui::kSpaceM);
  happened.changed |= ui::checkbox("External key material", form.imports_material,
                                   {.description = "Origin EXTERNAL: the key waits for material of your own."});
  ui::gap(ui::kSpaceS);
  happened.changed |= ui::checkbox("Multi-Region key", form.is_multi_region,
                                   {.description = "Its id begins with mrk-. Keyturn has one Region and no replicas."});
  ui::gap(ui::kSpaceM);
  ui::paragraph(views::use_for_tables(form), ui::Ink::Muted);
  ui::end_container();
}

void draw_tags(views::CreateKeyForm& form, std::string_view error, Happened& happened) {
  ui::begin_container({.title = "Tags", .description = "Optional: names and values that sort keys."});
  std::size_t removed = form.tags.size();
  for (std::size_t i = 0; i < form.tags.size(); ++i) {
    const ui::IdScope scope(static_cast<int>(i));
    const std::string place = std::to_string(i + 1);
    ui::grid("tag", 2, 2, kTagField, [&](int field, float width) {
      const std::string label = joined({field == 0 ? "Tag key " : "Tag value ", place});
      happened.add(
          ui::text_field({.label = label}, field == 0 ? form.tags[i].name : form.tags[i].value, {.width = width}));
    });
    ui::gap(ui::kSpaceXs);
    if (ui::button(joined({"Remove tag ", place}), {.kind = ui::ButtonKind::Quiet, .icon = ui::Icon::Delete})) {
      removed = i;
    }
    ui::gap(ui::kSpaceS);
  }
  if (!error.empty()) {
    ui::paragraph(error, ui::Ink::Error);
    ui::gap(ui::kSpaceS);
  }
  if (ui::button("Add tag", {.icon = ui::Icon::Add})) {
    form.tags.emplace_back();
    happened.changed = true;
  }
  if (removed < form.tags.size()) {
    form.tags.erase(form.tags.begin() + static_cast<std::ptrdiff_t>(removed));
    happened.changed = true;
  }
  ui::end_container();
}

void draw_policy(const app::App& app, CreateKeyState& state, Happened& happened) {
  views::CreateKeyForm& form = state.form;
  ui::begin_container({.title = "Key policy"});
  const std::vector<ui::RadioCard> cards = {
      {.label = "Default key policy",
       .description = "The account's users may do what their own policies allow, and nobody else may do anything."},
      {.label = "A policy of your own", .description = "Say in JSON who may do what."}};
  int index = form.has_own_policy ? 1 : 0;
  if (ui::radio_cards({.label = "Key policy"}, cards, index, 2)) {
    form.has_own_policy = index == 1;
    if (form.policy.text.empty()) form.policy.text = views::default_policy_text(app.world());
    happened.changed = true;
  }
  if (form.has_own_policy) {
    ui::gap(ui::kSpaceM);
    happened.changed |= draw_policy_editor(app, {}, {}, form.policy, state.policy);
  }
  ui::end_container();
}

void draw_commands(const views::CreateKeyForm& form, app::Actions& actions) {
  draw_twin("Create", views::aws_command("kms", "CreateKey", views::create_key_params(form)), actions);
  ui::gap(ui::kSpaceXs);
  ui::paragraph("A second command, create-alias, then gives the alias to the id that KMS answers with.",
                ui::Ink::Muted);
}

}  // namespace

void draw_create_key(const app::App& app, CreateKeyState& state, app::Actions& actions) {
  ui::page_header("Create key", "A customer managed key: its policy, its rotation and its deletion are yours.");
  const views::CreateKeyErrors errors = views::errors_of(app.world(), state.form);
  Happened happened;
  draw_names(state, errors, happened);
  ui::gap(ui::kSpaceL);
  draw_type(state.form, happened);
  ui::gap(ui::kSpaceL);
  draw_tags(state.form, state.tried ? std::string_view(errors.tags) : std::string_view(), happened);
  ui::gap(ui::kSpaceL);
  draw_policy(app, state, happened);
  ui::gap(ui::kSpaceL);
  state.goes_to_error = false;
  if (happened.changed) actions.push(app::ClearFormErrorAction{std::string(kForm)});
  draw_refusal(app.form_error(kForm));

  bool create = false;
  ui::right_aligned("create-key-buttons", [&] {
    if (ui::button("Cancel")) actions.navigate(app::keys());
    ui::beside();
    create = ui::button("Create", {.kind = ui::ButtonKind::Primary});
  });
  if (create || happened.submitted) {
    state.tried = true;
    state.goes_to_error = !errors.none();
    if (errors.none()) actions.push(app::CreateKeyAction{state.form, std::string(kForm)});
  }
  ui::gap(ui::kSpaceL);
  draw_commands(state.form, actions);
}

}  // namespace keyturn::screens
