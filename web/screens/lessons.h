// All lessons, with how far the person has come; a lesson is begun from here.
#pragma once
#include "app/app.h"

namespace keyturn::screens {

void draw_lessons(const app::App& app, app::Actions& actions);

}  // namespace keyturn::screens
