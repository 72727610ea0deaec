// What the person's system asks of every page: dark or light, and no decorative movement.
#pragma once

namespace keyturn::platform {

enum class ColorScheme { Light, Dark };

ColorScheme color_scheme();
bool prefers_reduced_motion();

// Whether the pointer that the device has first of all is a finger.
bool has_coarse_pointer();

// The page around the canvas (its background, the browser's own controls) follows the choice made in the app.
void show_color_scheme(ColorScheme scheme);

}  // namespace keyturn::platform
