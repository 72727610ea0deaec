// The button that turns the key of a picture's table off or on, through the door, so that Undo brings it back.
#pragma once
#include "pictures/frame.h"

namespace keyturn::pictures {

// Nothing for a key that the account cannot turn.
void draw_key_switch(const Scene& scene);

}  // namespace keyturn::pictures
