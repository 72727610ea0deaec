#include "screens/settings.h"

#include <string>
#include <vector>

#include "app/clock.h"
#include "base/text.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/text.h"
#include "views/output_format.h"

namespace keyturn::screens {
namespace {

void draw_look(const app::Settings& settings, app::Actions& actions) {
  ui::begin_container({.title = "Look"});
  int theme = static_cast<int>(settings.theme);
  const std::vector<ui::RadioCard> themes = {
      {.label = "The system's", .description = "Light or dark, as this machine is set."},
      {.label = "Light"},
      {.label = "Dark"}};
  if (ui::radio_cards({.label = "Theme"}, themes, theme, 3)) {
    actions.push(app::SetThemeAction{static_cast<app::Theme>(theme)});
  }
  ui::gap(ui::kSpaceM);
  int density = static_cast<int>(settings.density);
  const std::vector<ui::RadioCard> densities = {
      {.label = "Comfortable", .description = "Room around things."},
      {.label = "Compact", .description = "More rows in sight. Under a finger, buttons stay as large as they are."}};
  if (ui::radio_cards({.label = "Density"}, densities, density, 2)) {
    actions.push(app::SetDensityAction{static_cast<app::Density>(density)});
  }
  ui::gap(ui::kSpaceM);
  bool reduced = settings.motion == app::Motion::Reduced;
  if (ui::toggle("Reduce motion", reduced,
                 {.description = "Nothing moves that only decorates. Off, the page does as this machine is set."})) {
    actions.push(app::SetMotionAction{reduced ? app::Motion::Reduced : app::Motion::System});
  }
  ui::end_container();
}

void draw_terminal(const app::App& app, app::Actions& actions) {
  ui::begin_container({.title = "Terminal"});
  const std::vector<std::string>& formats = views::output_formats();
  std::vector<ui::SelectOption> options;
  for (const std::string& format : formats) options.push_back({format});
  int index = views::output_format(app.terminal());
  if (ui::select(
          {.label = "Output of aws commands", .description = "What ~/.aws/config says, unless a command has --output."},
          options, index)) {
    actions.run_line(joined({"aws configure set output ", formats[static_cast<std::size_t>(index)]}));
  }
  ui::gap(ui::kSpaceM);
  bool folded = app.settings().cli_folded;
  if (ui::toggle("Fold the terminal", folded, {.description = "Only its title stays at the foot of the page."})) {
    actions.push(app::SetCliFoldedAction{folded});
  }
  ui::gap(ui::kSpaceM);
  if (ui::button("Clear the terminal")) actions.run_line("clear");
  ui::end_container();
}

void draw_time(const app::Settings& settings, app::Actions& actions) {
  ui::begin_container({.title = "Simulated time"});
  std::vector<ui::RadioCard> speeds;
  int index = 0;
  for (const int speed : app::Clock::kSpeeds) {
    if (speed == settings.speed) index = static_cast<int>(speeds.size());
    speeds.push_back({.label = joined({std::to_string(speed), speed == 1 ? " second a second" : " seconds a second"})});
  }
  if (ui::radio_cards({.label = "Speed"}, speeds, index, 3)) {
    actions.push(app::SetSpeedAction{app::Clock::kSpeeds[static_cast<std::size_t>(index)]});
  }
  ui::end_container();
}

void draw_account(app::Actions& actions) {
  ui::begin_container(
      {.title = "The simulated account", .description = "Export it, import one, or start over with an empty account."});
  if (ui::button("Open Your sandbox")) actions.navigate(app::sandbox());
  ui::end_container();
}

}  // namespace

void draw_settings(const app::App& app, app::Actions& actions) {
  ui::page_header("Settings", "Kept in this browser, apart from the account.");
  draw_look(app.settings(), actions);
  ui::gap(ui::kSpaceL);
  draw_terminal(app, actions);
  ui::gap(ui::kSpaceL);
  draw_time(app.settings(), actions);
  ui::gap(ui::kSpaceL);
  draw_account(actions);
}

}  // namespace keyturn::screens
