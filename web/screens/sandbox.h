// The account as a whole: where it is kept, as a file, and how to begin anew.
#pragma once
#include "app/app.h"

namespace keyturn::screens {

void draw_sandbox(const app::App& app, app::Actions& actions);

}  // namespace keyturn::screens
