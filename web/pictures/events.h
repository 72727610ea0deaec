// The event thread drawn: each call with the calls that it caused below it.
#pragma once
#include "pictures/frame.h"
#include "trail/event.h"

namespace keyturn::pictures {

struct EventsState {
  trail::EventNumber chosen = 0;  // whose record is shown; 0: none
};

void draw_events(const Scene& scene, EventsState& state);

}  // namespace keyturn::pictures
