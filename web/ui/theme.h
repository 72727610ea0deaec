// Puts the tokens into ImGui's style: what ImGui draws by itself (scroll bars, text boxes, pop-ups) looks like the
// rest.
#pragma once
#include "ui/tokens.h"

namespace keyturn::ui {

// Applies the mode to ImGui's style and to all widgets from the next frame on.
void set_mode(Mode mode);

}  // namespace keyturn::ui
