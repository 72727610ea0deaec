#include "screens/picture.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "screens/not_found.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/select.h"
#include "views/keys.h"

namespace keyturn::screens {
namespace {

constexpr float kChooserWidth = 240;

struct Subject {
  std::string id;
  std::string label;
};

std::vector<Subject> subjects_of(const World& world, const views::Picture& picture) {
  std::vector<Subject> subjects;
  if (picture.of_key) {
    for (const auto& [id, key] : world.keys.keys) subjects.push_back({id, views::name_of_key(world, id)});
  } else {
    for (const auto& [name, table] : world.tables.tables) subjects.push_back({name, name});
  }
  return subjects;
}

app::Route route_to(const views::Picture& picture, const std::string& subject) {
  std::string name(picture.name);
  return picture.of_key ? app::picture_of_key(std::move(name), subject)
                        : app::picture_of_table(std::move(name), subject);
}

void draw_nothing(const views::Picture& picture, app::Actions& actions) {
  ui::page_header(picture.title, picture.question);
  const char* const title = picture.of_key ? "There is no key to draw" : "There is no table to draw";
  const char* const text = "Pictures are drawn from your account. Make something first.";
  if (ui::empty_state(ui::Icon::Shield, title, text, picture.of_key ? "Create a key" : "Create a table")) {
    actions.navigate(picture.of_key ? app::create_key() : app::create_table());
  }
}

}  // namespace

void draw_picture(const app::App& app, pictures::PicturesState& state, app::Actions& actions) {
  const app::Route& route = app.route();
  const views::Picture* const picture = views::find_picture(route.resource);
  if (!picture) return draw_not_found(app::address_of(route), actions);
  const std::vector<Subject> subjects = subjects_of(app.world(), *picture);
  if (subjects.empty()) return draw_nothing(*picture, actions);
  const std::string& wanted = picture->of_key ? route.key : route.table;
  const auto found =
      std::find_if(subjects.begin(), subjects.end(), [&](const Subject& subject) { return subject.id == wanted; });
  int chosen = found == subjects.end() ? 0 : static_cast<int>(found - subjects.begin());
  const auto chooser = [&] {
    std::vector<ui::SelectOption> options;
    for (const Subject& subject : subjects) options.push_back({subject.label, {}});
    const ui::SelectOptions look = {.width = kChooserWidth};
    if (!ui::select({.label = picture->of_key ? "KMS key" : "Table"}, options, chosen, look)) return;
    actions.replace_route(route_to(*picture, subjects[static_cast<std::size_t>(chosen)].id));
  };
  pictures::draw(app, *picture, subjects[static_cast<std::size_t>(chosen)].id, chooser, state, actions);
}

}  // namespace keyturn::screens
