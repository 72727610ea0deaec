// Three kinds of key compared, drawn for one table.
#pragma once
#include "pictures/frame.h"

namespace keyturn::pictures {

void draw_kinds(const Scene& scene);

}  // namespace keyturn::pictures
