// The blast radius of a KMS key drawn: a tree of what is lost with it.
#pragma once
#include "pictures/frame.h"

namespace keyturn::pictures {

void draw_blast(const Scene& scene);

}  // namespace keyturn::pictures
