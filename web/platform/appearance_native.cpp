#include "platform/appearance.h"

namespace keyturn::platform {

ColorScheme color_scheme() { return ColorScheme::Light; }
bool prefers_reduced_motion() { return false; }
bool has_coarse_pointer() { return false; }
void show_color_scheme(ColorScheme) {}

}  // namespace keyturn::platform
