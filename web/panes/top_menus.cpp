#include "panes/top_menus.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "ui/context.h"
#include "ui/menu_button.h"
#include "views/people.h"

namespace keyturn::panes {
namespace {

std::string button_label(const app::App& app) { return joined({app.user().name, "###user"}); }

ui::ButtonOptions user_look() { return {.kind = ui::ButtonKind::Quiet, .icon = ui::Icon::Person}; }

}  // namespace

void draw_step_menu(const app::App& app, app::Actions& actions) {
  const std::vector<std::string> earlier = app.undo_names();
  const std::vector<std::string> later = app.redo_names();
  std::vector<ui::MenuItem> items;
  for (auto name = later.rbegin(); name != later.rend(); ++name) {
    items.push_back({ui::Icon::Redo, joined({"Redo to here: ", *name})});
  }
  items.push_back({ui::Icon::Check, "Now"});
  for (const std::string& name : earlier) items.push_back({ui::Icon::Undo, joined({"Undo from here: ", name})});
  const int now = static_cast<int>(later.size());
  const int chosen = ui::menu_button("Steps", items,
                                     {.kind = ui::ButtonKind::Quiet,
                                      .icon = ui::Icon::History,
                                      .enabled = items.size() > 1,
                                      .reason = "Nothing to undo or redo"},
                                     ui::MenuButton::IconAlone);
  if (chosen < 0) return;
  if (chosen < now) actions.push(app::RedoAction{now - chosen});
  if (chosen > now) actions.push(app::UndoAction{chosen - now});
}

float user_menu_width(const app::App& app) {
  return ui::is_narrow() ? ui::control_height() : ui::button_width(button_label(app), user_look());
}

void draw_user_menu(const app::App& app, app::Actions& actions) {
  const std::vector<views::Person> people = views::people_of(app.world());
  std::vector<ui::MenuItem> items;
  for (const views::Person& person : people) {
    const bool is_signed_in = person.arn == app.user().arn;
    items.push_back({is_signed_in ? ui::Icon::Check : ui::Icon::Person,
                     joined({is_signed_in ? "Signed in as " : "Sign in as ", views::label_of(person)})});
  }
  items.push_back({ui::Icon::Shield, "What each may do"});
  const std::string alone = joined({"Signed in as ", app.user().name, "###user"});
  const int chosen = ui::is_narrow() ? ui::menu_button(alone, items, user_look(), ui::MenuButton::IconAlone)
                                     : ui::menu_button(button_label(app), items, user_look());
  if (chosen < 0) return;
  const auto index = static_cast<std::size_t>(chosen);
  if (index == people.size()) return actions.navigate(app::users());
  if (people[index].arn != app.user().arn) actions.push(app::SwitchUserAction{people[index].profile});
}

}  // namespace keyturn::panes
