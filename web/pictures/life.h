// The life of a table and of its keys, drawn on one axis of simulated time.
#pragma once
#include "pictures/frame.h"

namespace keyturn::pictures {

struct LifeState {
  int zoom = 0;  // of the choices of the picture; 0: what happened last fits
};

void draw_life(const Scene& scene, LifeState& state);

}  // namespace keyturn::pictures
