// Text as a plain page above the canvas: what the browser selects, finds, prints and reads by itself. Escape closes it.
#pragma once
#include <string_view>

namespace keyturn::platform {

void show_text(std::string_view title, std::string_view text);

}  // namespace keyturn::platform
