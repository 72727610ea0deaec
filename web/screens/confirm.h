// The dialog that asks before something whose consequences the real console names as well.
#pragma once
#include "app/app.h"

namespace keyturn::screens {

void draw_confirm(const app::App& app, const app::ConfirmDialog& dialog, app::Actions& actions);

}  // namespace keyturn::screens
