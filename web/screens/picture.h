// One picture of the gallery: of which table or key it is drawn, the picture, and the same in words.
#pragma once
#include "app/app.h"
#include "pictures/picture.h"

namespace keyturn::screens {

void draw_picture(const app::App& app, pictures::PicturesState& state, app::Actions& actions);

}  // namespace keyturn::screens
