// The dialog that asks before the account is replaced by an empty one, and offers to export it first.
#pragma once
#include "app/app.h"

namespace keyturn::screens {

void draw_start_over(const app::App& app, app::Actions& actions);

}  // namespace keyturn::screens
