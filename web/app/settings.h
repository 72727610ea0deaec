// What a person set up and wants to find again: kept in the browser apart from the simulated account. A new setting is
// a member here, and a line each in load_settings and save_settings.
#pragma once
#include "app/actions.h"

namespace keyturn::app {

struct Settings {
  static constexpr float kSmallestCliHeight = 120;

  Theme theme = Theme::System;
  Density density = Density::Comfortable;
  Motion motion = Motion::System;
  float cli_height = 280;  // CSS pixels, when unfolded
  bool cli_folded = false;
  int speed = 1;  // simulated seconds a second

  friend bool operator==(const Settings&, const Settings&) = default;
};

// What the browser remembers; the defaults where it remembers nothing or something that we do not understand.
Settings load_settings();
void save_settings(const Settings& settings);

}  // namespace keyturn::app
