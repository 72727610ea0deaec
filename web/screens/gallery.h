// All pictures, each with the question that it answers.
#pragma once
#include "app/app.h"

namespace keyturn::screens {

void draw_gallery(const app::App& app, app::Actions& actions);

}  // namespace keyturn::screens
