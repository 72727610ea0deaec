// An axis of simulated time: which span of it is shown, and where a moment lies on it.
#pragma once
#include <string>
#include <vector>

#include "views/pictures/life.h"

namespace keyturn::pictures {

struct TimeAxis {
  Instant from, to;
  float left = 0, right = 0;

  float x_of(Instant t) const;
};

// What can be chosen, the first is the span that what happened last and what comes next fit in.
const std::vector<std::string>& zoom_labels();

// Now stands at two thirds, what is ahead in the last third.
TimeAxis axis_for(const views::Life& life, int zoom, float left, float right);

struct Tick {
  Instant at;
  std::string label;
};

// At round times, as many as have room.
std::vector<Tick> ticks_of(const TimeAxis& axis);

}  // namespace keyturn::pictures
