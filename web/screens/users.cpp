#include "screens/users.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/code_block.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/people.h"

namespace keyturn::screens {
namespace {

void draw_abilities(const app::App& app, const std::vector<views::Person>& people, UsersState& state) {
  std::vector<ui::Column> columns = {{.title = "What", .weight = 1.4F, .min_width = 236, .sortable = false},
                                     {.title = "Permission", .weight = 1.4F, .min_width = 230, .sortable = false}};
  for (const views::Person& person : people) {
    columns.push_back({.title = person.name, .weight = 0.7F, .min_width = 96, .sortable = false});
  }
  const std::vector<views::Ability> abilities = views::abilities(app.world());
  ui::begin_container({.title = "What each may do",
                       .description = "By their own policies. Of a KMS key its policy has the first word: ask it on "
                                      "the key's page who may open it.",
                       .flush = true});
  const ui::TableSpec spec = {
      .name = "What each may do",
      .columns = columns,
      .rows = static_cast<int>(abilities.size()),
      .key = [&](int row) { return abilities[static_cast<std::size_t>(row)].action; },
      .cells =
          [&](int index, ui::Cells& cells) {
            const views::Ability& row = abilities[static_cast<std::size_t>(index)];
            cells.text(row.what);
            cells.code(row.action, ui::Ink::Muted);
            for (const bool may : row.may) {
              cells.status(may ? ui::StatusKind::Success : ui::StatusKind::Stopped, may ? "May" : "May not");
            }
          },
  };
  ui::table(spec, state.abilities);
  ui::end_container();
}

void draw_person(const app::App& app, const views::Person& person, app::Actions& actions) {
  const bool is_signed_in = app.user().arn == person.arn;
  ui::begin_container({.title = views::label_of(person), .actions = [&] {
                         if (is_signed_in) {
                           ui::badge("Signed in", ui::Tone::Success);
                         } else if (ui::button(joined({"Sign in as ", person.name}), {.icon = ui::Icon::Person})) {
                           actions.push(app::SwitchUserAction{person.profile});
                         }
                       }});
  draw_facts(person.name, 3, person.facts);
  for (std::size_t i = 0; i < person.policies.size(); ++i) {
    const ui::IdScope scope(static_cast<int>(i));
    ui::gap(ui::kSpaceM);
    ui::code_block(joined({"Policy of ", person.name}), person.policies[i]);
  }
  ui::end_container();
}

}  // namespace

void draw_users(const app::App& app, UsersState& state, app::Actions& actions) {
  ui::page_header("Users",
                  "Who is in this account. Console and terminal are signed in as one of them: signing in as another "
                  "one sets the terminal's AWS_PROFILE, and the other way around.");
  const std::vector<views::Person> people = views::people_of(app.world());
  draw_abilities(app, people, state);
  for (const views::Person& person : people) {
    ui::gap(ui::kSpaceL);
    draw_person(app, person, actions);
  }
}

}  // namespace keyturn::screens
