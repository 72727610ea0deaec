// What a person sets up: taken over, and remembered by the browser.
#include <algorithm>

#include "app/app.h"

namespace keyturn::app {

void App::perform(const SetThemeAction& action) {
  settings_.theme = action.theme;
  save_settings(settings_);
}

void App::perform(const SetDensityAction& action) {
  settings_.density = action.density;
  save_settings(settings_);
}

void App::perform(const SetMotionAction& action) {
  settings_.motion = action.motion;
  save_settings(settings_);
}

void App::perform(const SetCliHeightAction& action) {
  settings_.cli_height = std::max(Settings::kSmallestCliHeight, action.height);
  save_settings(settings_);
}

void App::perform(const SetCliFoldedAction& action) {
  settings_.cli_folded = action.folded;
  save_settings(settings_);
}

}  // namespace keyturn::app
