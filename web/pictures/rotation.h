// The rotation ring drawn: a key's versions, and threads to what each has sealed.
#pragma once
#include "pictures/frame.h"

namespace keyturn::pictures {

void draw_rotation(const Scene& scene);

}  // namespace keyturn::pictures
