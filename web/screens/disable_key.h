// The dialog that asks before a KMS key is disabled: which tables become unreadable, and when.
#pragma once
#include "app/app.h"

namespace keyturn::screens {

void draw_disable_key(const app::App& app, const app::DisableKeyDialog& dialog, app::Actions& actions);

}  // namespace keyturn::screens
