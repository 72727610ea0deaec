// Settings: how the page looks and behaves on this machine, and the way to what is done with the account as a whole.
#pragma once
#include "app/app.h"

namespace keyturn::screens {

void draw_settings(const app::App& app, app::Actions& actions);

}  // namespace keyturn::screens
