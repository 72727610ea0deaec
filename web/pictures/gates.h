// Who may open a table, drawn: a row of gates for each who comes, and the one that stops him.
#pragma once
#include "pictures/frame.h"

namespace keyturn::pictures {

void draw_gates(const Scene& scene);

}  // namespace keyturn::pictures
