// A link that somebody shared: what it would do, shown before it does it.
#pragma once
#include <string>

#include "app/app.h"

namespace keyturn::screens {

void draw_replay(const std::string& text, app::Actions& actions);

}  // namespace keyturn::screens
